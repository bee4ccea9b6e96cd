package io.lcart.core.points;

import io.lcart.core.configuration.Settings;
import io.lcart.spi.points.Activity;
import io.lcart.spi.points.PointsEntry;
import java.time.LocalDate;
import java.util.Optional;

/** The rule that turns an activity into points (domain.md §5, §15-Q13, §15-Q17). Pure functions. */
public final class ActivityPoints {

    /** The kind of activity that counts once a day and cannot fail. */
    public static final String LOGIN = "login";

    private ActivityPoints() {}

    /**
     * The ledger entry for an activity. A login counts once per person and day of the site's zone; another activity counts if it was passed,
     * once per person, kind and item, or once per event where it has no item.
     *
     * @param activity the activity
     * @param settings the settings of the instant at which it occurred
     * @return the entry, or nothing if gamification is off, the kind gives no points, or it was not passed
     */
    public static Optional<PointsEntry> of(Activity activity, Settings settings) {
        long points = settings.points().getOrDefault(activity.kind(), 0L);
        boolean login = activity.kind().equals(LOGIN);
        if (!settings.gamification() || points == 0 || !(login || activity.passed())) {
            return Optional.empty();
        }
        String item = login
                ? LocalDate.ofInstant(activity.occurredAt(), settings.zone()).toString()
                : activity.item();
        return Optional.of(new PointsEntry(
                activity.account(),
                activity.eventId(),
                item == null ? null : activity.kind() + "|" + item,
                activity.occurredAt(),
                points));
    }
}
