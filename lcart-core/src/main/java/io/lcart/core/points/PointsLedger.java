package io.lcart.core.points;

import io.lcart.core.configuration.ConfigurationTimeline;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.points.Activity;
import io.lcart.spi.points.ActivityScope;
import io.lcart.spi.points.PointsEntry;
import io.lcart.spi.points.PointsRecord;
import io.lcart.spi.storage.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the ledger what {@link PointsFold} makes of the activities: whatever was told or undone, what it touches is found anew, and the
 * ledger gets the difference, as reversals and new lines (reliability.md E1, E4, E7). Not for hosts. The accounts of the activities are
 * locked by the caller, so that what is read stays true until the ledger has it. Thread-safe.
 */
public final class PointsLedger {

    private final Function<Session, ConfigurationTimeline> rules;

    /**
     * The ledger of a site; made by {@code Lcart}.
     *
     * @param rules reads all versions of the configuration, in the session of the work that asks
     */
    public PointsLedger(Function<Session, ConfigurationTimeline> rules) {
        this.rules = rules;
    }

    /**
     * Brings the ledger in step with activities that were told or undone. To settle the same ones again changes nothing.
     *
     * @param session the transaction's session, in which they are stored already
     * @param changed the activities
     * @param now the operation's instant
     * @return how many lines were appended
     * @throws PointsLimitException if somebody's points would go beyond what the ledger can count
     */
    public int settle(Session session, Collection<Activity> changed, Instant now) {
        return changed.isEmpty() ? 0 : settle(session, changed, rules.apply(session), now);
    }

    int settle(Session session, Collection<Activity> changed, ConfigurationTimeline timeline, Instant now) {
        List<PointsFinding> findings = findings(session, changed, timeline);
        Map<String, PointsRecord> standing = standing(session.points()
                .entries(findings.stream()
                        .map(finding -> finding.activity().eventId())
                        .toList()));
        List<PointsEntry> difference = new ArrayList<>();
        for (PointsFinding finding : findings) {
            add(difference, standing.get(finding.activity().eventId()), finding, now);
        }
        session.points().append(difference);
        PointsLimitException.check(session, difference);
        return difference.size();
    }

    /** What the activities give, and all others they touch. */
    static List<PointsFinding> findings(Session session, Collection<Activity> changed, ConfigurationTimeline timeline) {
        Reach reach = new Reach(timeline);
        Set<ActivityScope> scopes = new LinkedHashSet<>();
        List<String> alone = new ArrayList<>();
        for (Activity activity : changed) {
            ActivityScope scope = reach.of(activity);
            if (scope == null) {
                alone.add(activity.eventId());
            } else {
                scopes.add(scope);
            }
        }
        Set<Activity> touched = new LinkedHashSet<>(session.points().within(scopes));
        touched.addAll(session.points().activities(alone).values());
        record Owned(AccountId account, String kind) {}
        return touched.stream()
                .collect(Collectors.groupingBy(each -> new Owned(each.account(), each.kind())))
                .values()
                .stream()
                .flatMap(activities -> PointsFold.of(activities, timeline).stream())
                .toList();
    }

    /** The lines that stand, by event. */
    static Map<String, PointsRecord> standing(List<PointsRecord> lines) {
        Set<Long> reversed = lines.stream().map(line -> line.entry().reverses()).collect(Collectors.toSet());
        Map<String, PointsRecord> standing = new HashMap<>();
        for (PointsRecord line : lines) {
            if (line.entry().reverses() == null && !reversed.contains(line.number())) {
                standing.put(line.entry().eventId(), line);
            }
        }
        return standing;
    }

    private static void add(
            List<PointsEntry> difference, @Nullable PointsRecord standing, PointsFinding finding, Instant now) {
        boolean same = standing == null
                ? finding.points() == 0
                : standing.entry().points() == finding.points()
                        && standing.entry().awardKey().equals(finding.awardKey());
        if (same) {
            return;
        }
        if (standing != null) {
            difference.add(standing.reversal(now));
        }
        if (finding.awardKey() != null) {
            Activity activity = finding.activity();
            difference.add(new PointsEntry(
                    activity.account(),
                    activity.eventId(),
                    finding.awardKey(),
                    activity.occurredAt(),
                    now,
                    finding.points(),
                    finding.rules(),
                    null));
        }
    }
}
