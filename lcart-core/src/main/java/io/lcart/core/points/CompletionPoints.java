package io.lcart.core.points;

import io.lcart.core.completion.CompletionEffect;
import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.catalog.Offering;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.completion.Completion;
import io.lcart.spi.points.Activity;
import io.lcart.spi.points.Recorded;
import io.lcart.spi.storage.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A completion is an activity: of the kind {@value #KIND}, on the course, or on the offering where it has none, undone when the completion is
 * withdrawn or corrected (domain.md §5, §15-Q21). A waiver is none: nothing was learned. Not for hosts. Thread-safe.
 */
public final class CompletionPoints implements CompletionEffect {

    /** The kind of activity that a completion is. */
    public static final String KIND = "course";

    /** How the event ids of lcart's own activities begin; no event that a host tells of does. */
    public static final String OWN_EVENTS = "lcart:";

    private final PointsLedger ledger;

    /**
     * The points of completions; made by {@code Lcart}.
     *
     * @param ledger the site's ledger
     */
    public CompletionPoints(PointsLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void follow(Session session, Collection<Completion> completions, Instant now) {
        List<Completion> earned = completions.stream()
                .filter(completion -> completion.withdrawnAt() == null && completion.waiverReason() == null)
                .toList();
        if (earned.isEmpty()) {
            return;
        }
        Map<OfferingId, Offering> offerings = session.catalog()
                .offerings(earned.stream().map(Completion::offering).distinct().toList());
        List<Activity> told = earned.stream()
                .map(completion -> activity(completion, offerings.get(completion.offering())))
                .toList();
        List<Recorded> recorded = session.points().record(told);
        List<Activity> added = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            if (recorded.get(i) == Recorded.NEW) {
                added.add(told.get(i));
            }
        }
        ledger.settle(session, added, now);
    }

    @Override
    public void undo(Session session, Collection<Completion> completions, Instant now) {
        List<Activity> known = List.copyOf(session.points()
                .activities(completions.stream().map(CompletionPoints::event).toList())
                .values());
        session.points().withdraw(known.stream().map(Activity::eventId).toList(), now);
        ledger.settle(session, known, now);
    }

    private static Activity activity(Completion completion, @Nullable Offering offering) {
        CourseId course = offering == null ? null : offering.course();
        return new Activity(
                event(completion),
                completion.account(),
                KIND,
                course == null ? completion.offering().value() : course.value(),
                completion.occurredAt(),
                true);
    }

    private static String event(Completion completion) {
        return OWN_EVENTS + completion.id();
    }
}
