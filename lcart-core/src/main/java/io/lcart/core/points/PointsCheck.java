package io.lcart.core.points;

import io.lcart.core.configuration.ConfigurationTimeline;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.points.Activity;
import io.lcart.spi.points.ActivityPosition;
import io.lcart.spi.points.PointsRecord;
import io.lcart.spi.storage.Session;
import io.lcart.spi.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether the ledger is what the rules make of the activities: every award, attempt and cap worked out anew (reliability.md E1, E7). It
 * changes nothing, and holds one person at a time, so that it may run beside traffic; what it costs grows with the activities. A
 * configuration that is published for a time gone by shows here until something of that time is told or undone. Thread-safe.
 */
public final class PointsCheck {

    private static final int PEOPLE = 500;
    private static final int ACTIVITIES = 1_000;

    private final Storage storage;
    private final Function<Session, ConfigurationTimeline> rules;

    /**
     * The check of a site; hosts get it from {@code Lcart}.
     *
     * @param storage where everything is kept
     * @param rules reads all versions of the configuration, in the session of the work that asks
     */
    public PointsCheck(Storage storage, Function<Session, ConfigurationTimeline> rules) {
        this.storage = storage;
        this.rules = rules;
    }

    /**
     * Checks everybody's points.
     *
     * @param most how many gaps are enough
     * @return the gaps by person, at least {@code most} if there are as many; empty if the ledger is right
     * @throws io.lcart.spi.UnavailableException if the storage did not answer
     */
    public List<PointsGap> gaps(int most) {
        List<PointsGap> gaps = new ArrayList<>();
        AccountId after = null;
        do {
            AccountId behind = after;
            List<AccountId> people = storage.read(session -> session.points().people(behind, PEOPLE));
            after = people.isEmpty() ? null : people.get(people.size() - 1);
            for (AccountId person : people) {
                if (gaps.size() < most) {
                    gaps.addAll(storage.inTransaction(session -> gaps(session, person)));
                }
            }
        } while (after != null && gaps.size() < most);
        return List.copyOf(gaps);
    }

    private List<PointsGap> gaps(Session session, AccountId person) {
        // why the lock: who tells of something holds it until the ledger is in step
        session.people().lock(List.of(person));
        ConfigurationTimeline timeline = rules.apply(session);
        List<Activity> all = activities(session, person);
        Map<String, PointsRecord> standing = PointsLedger.standing(
                session.points().entries(all.stream().map(Activity::eventId).toList()));
        return all.stream().collect(Collectors.groupingBy(Activity::kind)).values().stream()
                .flatMap(kind -> PointsFold.of(kind, timeline).stream())
                .filter(finding -> points(standing.get(finding.activity().eventId())) != finding.points())
                .map(finding -> new PointsGap(
                        person,
                        finding.activity().eventId(),
                        points(standing.get(finding.activity().eventId())),
                        finding.points(),
                        finding.reason()))
                .toList();
    }

    private static long points(@Nullable PointsRecord line) {
        return line == null ? 0 : line.entry().points();
    }

    private static List<Activity> activities(Session session, AccountId person) {
        List<Activity> all = new ArrayList<>();
        ActivityPosition after = null;
        do {
            List<Activity> page = session.points().page(person, after, ACTIVITIES);
            all.addAll(page);
            Activity last = page.isEmpty() ? null : page.get(page.size() - 1);
            after = last == null ? null : new ActivityPosition(last.occurredAt(), last.eventId());
        } while (after != null);
        return all;
    }
}
