package io.lcart.core.points;

import io.lcart.core.configuration.ConfigurationTimeline;
import io.lcart.core.configuration.EffectiveConfiguration;
import io.lcart.core.configuration.PointsRule;
import io.lcart.core.configuration.PointsRule.Attempts;
import io.lcart.core.configuration.PointsRule.Cap;
import io.lcart.core.configuration.Settings;
import io.lcart.spi.points.Activity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Points as a function of what happened and of the rules in force when it happened (domain.md §5, §15-Q13; product.md N3). An activity's
 * points depend on nothing but the activities before it, by the instant at which they occurred and then by event id: so it does not matter
 * in which order they are told, and what is told of a time leaves all that came before as it was. Pure.
 */
public final class PointsFold {

    private static final Comparator<Activity> OLDEST_FIRST =
            Comparator.comparing(Activity::occurredAt).thenComparing(Activity::eventId);

    private final ConfigurationTimeline rules;
    private final Map<String, String> firstAttempts = new HashMap<>();
    private final Map<String, String> taken = new HashMap<>();
    /** The points given so far, by the instant at which the last of them were. */
    private final TreeMap<Instant, Long> given = new TreeMap<>();

    private PointsFold(ConfigurationTimeline rules) {
        this.rules = rules;
    }

    /**
     * What activities give.
     *
     * @param activities activities of one person and one kind, each once
     * @param rules the rules
     * @return what each of them gives, oldest first
     */
    public static List<PointsFinding> of(Collection<Activity> activities, ConfigurationTimeline rules) {
        PointsFold fold = new PointsFold(rules);
        List<PointsFinding> findings = new ArrayList<>();
        activities.stream().sorted(OLDEST_FIRST).forEach(activity -> findings.add(fold.next(activity)));
        return findings;
    }

    private PointsFinding next(Activity activity) {
        EffectiveConfiguration inForce = rules.at(activity.occurredAt());
        Settings settings = inForce.configuration().settings();
        PointsRule rule = settings.points().of(activity.kind());
        Finder finder = new Finder(activity, inForce.number(), rule);
        if (activity.withdrawnAt() != null) {
            return finder.none(PointsReason.WITHDRAWN, null, null);
        }
        String first = firstAttempt(activity);
        if (!settings.gamification()) {
            return finder.none(PointsReason.GAMIFICATION_OFF, null, null);
        }
        if (rule == null || rule.pointsOf(activity.item()) == 0) {
            return finder.none(PointsReason.NO_RULE, null, null);
        }
        if (rule.attempts() == Attempts.FIRST && !first.equals(activity.eventId())) {
            return finder.none(PointsReason.LATER_ATTEMPT, first, null);
        }
        if (!activity.passed() && !activity.kind().equals(PointsRule.LOGIN)) {
            return finder.none(PointsReason.NOT_PASSED, null, null);
        }
        return award(finder, rule, settings.zone());
    }

    private String firstAttempt(Activity activity) {
        String item = activity.item();
        String before = item == null ? null : firstAttempts.putIfAbsent(item, activity.eventId());
        return before == null ? activity.eventId() : before;
    }

    private PointsFinding award(Finder finder, PointsRule rule, ZoneId zone) {
        Activity activity = finder.activity();
        String key = awardKey(activity, rule, zone);
        String by = taken.get(key);
        if (by != null) {
            return finder.none(PointsReason.TAKEN, by, null);
        }
        long full = rule.pointsOf(activity.item());
        long points = Math.min(full, left(rule.cap(), activity.occurredAt(), zone));
        Instant capEnds = points < full ? ends(rule.cap(), activity.occurredAt(), zone) : null;
        if (points == 0) {
            // why the key stays free: nothing was given for it, so that it may be given for once the cap begins anew
            return finder.none(PointsReason.CAP_REACHED, null, capEnds);
        }
        taken.put(key, activity.eventId());
        given.put(activity.occurredAt(), Math.addExact(total(), points));
        return finder.points(points < full ? PointsReason.CAPPED : PointsReason.GIVEN, points, key, capEnds);
    }

    /** What a cap has left at an instant: it minus what was given since its span began. */
    private long left(@Nullable Cap cap, Instant at, ZoneId zone) {
        if (cap == null) {
            return Long.MAX_VALUE;
        }
        Map.Entry<Instant, Long> before = given.lowerEntry(cap.per().start(at, zone));
        return Math.max(0, cap.points() - (total() - (before == null ? 0 : before.getValue())));
    }

    private long total() {
        return given.isEmpty() ? 0 : given.lastEntry().getValue();
    }

    private static @Nullable Instant ends(@Nullable Cap cap, Instant at, ZoneId zone) {
        Instant end = cap == null ? Instant.MAX : cap.per().end(at, zone);
        return end.equals(Instant.MAX) ? null : end;
    }

    /** What an activity gives points for: the length of the kind keeps a kind and an item apart from others that read alike together. */
    private static String awardKey(Activity activity, PointsRule rule, ZoneId zone) {
        String item = activity.item();
        String event = "event:" + activity.eventId();
        String what = switch (rule.once()) {
            case EVENT -> event;
            case ITEM -> item == null ? event : "item:" + item;
            case DAY -> "day:" + LocalDate.ofInstant(activity.occurredAt(), zone);
            case EVER -> "ever";
        };
        return activity.kind().length() + ":" + activity.kind() + ":" + what;
    }

    /** Says what is found of one activity. */
    private record Finder(
            Activity activity, long rules, @Nullable PointsRule rule) {

        PointsFinding none(PointsReason reason, @Nullable String because, @Nullable Instant capEnds) {
            return new PointsFinding(activity, reason, 0, null, rules, rule, because, capEnds);
        }

        PointsFinding points(PointsReason reason, long points, String key, @Nullable Instant capEnds) {
            return new PointsFinding(activity, reason, points, key, rules, rule, null, capEnds);
        }
    }
}
