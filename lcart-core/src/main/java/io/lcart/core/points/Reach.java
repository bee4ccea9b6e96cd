package io.lcart.core.points;

import io.lcart.core.configuration.ConfigurationTimeline;
import io.lcart.core.configuration.EffectiveConfiguration;
import io.lcart.core.configuration.PointsRule;
import io.lcart.core.configuration.PointsRule.Attempts;
import io.lcart.core.configuration.PointsRule.Once;
import io.lcart.core.configuration.PointsRule.Per;
import io.lcart.spi.points.Activity;
import io.lcart.spi.points.ActivityScope;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which activities an activity can touch: what those in its scope give depends on no others, and what others give does not depend on it. So
 * that a thousandth login reads one day and not a thousand. Not thread-safe.
 */
final class Reach {

    /** A rule and the zone of its days. */
    private record Zoned(PointsRule rule, ZoneId zone) {}

    private final ConfigurationTimeline rules;
    private final Map<String, Set<Zoned>> byKind = new HashMap<>();

    Reach(ConfigurationTimeline rules) {
        this.rules = rules;
    }

    /**
     * The scope of an activity, be it new, undone or only asked about; {@code null} if it touches nothing but itself: what else occurred at its
     * instant may well depend on more.
     */
    @Nullable
    ActivityScope of(Activity activity) {
        Set<Zoned> all = byKind.computeIfAbsent(activity.kind(), this::rulesOf);
        if (all.isEmpty()) {
            return null;
        }
        // why all of the kind: where rules changed, spans and items of one cut across those of the other
        return all.size() > 1
                ? everything(activity)
                : of(activity, all.iterator().next());
    }

    private Set<Zoned> rulesOf(String kind) {
        Set<Zoned> found = new HashSet<>();
        rules.all().stream()
                .map(EffectiveConfiguration::configuration)
                .map(configuration -> configuration.settings())
                .filter(settings -> settings.gamification())
                .forEach(settings -> Stream.ofNullable(settings.points().of(kind))
                        .forEach(rule -> found.add(new Zoned(rule, settings.zone()))));
        return found;
    }

    private static @Nullable ActivityScope of(Activity activity, Zoned zoned) {
        PointsRule rule = zoned.rule();
        boolean byItem = rule.attempts() == Attempts.FIRST || rule.once() == Once.ITEM;
        boolean byDay = rule.once() == Once.DAY;
        if (rule.once() == Once.EVER || (byItem && (byDay || rule.cap() != null))) {
            return everything(activity);
        }
        if (rule.cap() != null) {
            return span(activity, rule.cap().per(), zoned.zone());
        }
        if (byDay) {
            return span(activity, Per.DAY, zoned.zone());
        }
        return byItem && activity.item() != null
                ? new ActivityScope(activity.account(), activity.kind(), activity.item(), null, null)
                : null;
    }

    private static ActivityScope span(Activity activity, Per per, ZoneId zone) {
        return per == Per.EVER
                ? everything(activity)
                : span(activity, per.start(activity.occurredAt(), zone), per.end(activity.occurredAt(), zone));
    }

    private static ActivityScope span(Activity activity, Instant from, Instant until) {
        return new ActivityScope(activity.account(), activity.kind(), null, from, until);
    }

    private static ActivityScope everything(Activity activity) {
        return new ActivityScope(activity.account(), activity.kind(), null, null, null);
    }
}
