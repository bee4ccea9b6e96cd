package io.lcart.core.points;

import io.lcart.core.configuration.ConfigurationJson;
import io.lcart.core.configuration.ConfigurationTimeline;
import io.lcart.core.configuration.PointsRule;
import io.lcart.core.configuration.PointsRule.Attempts;
import io.lcart.core.configuration.PointsRule.Cap;
import io.lcart.core.configuration.PointsRule.Once;
import io.lcart.core.configuration.PointsRule.Per;
import io.lcart.core.configuration.Settings;
import io.lcart.core.configuration.SettingsBuilder;
import io.lcart.core.configuration.SiteConfiguration;
import io.lcart.spi.configuration.ConfigurationVersion;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.points.Activity;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Rules and activities for tests, in three weeks around a change of the clocks. */
final class PointsWorld {

    /** A Sunday, two weeks before the clocks of New York go forward. */
    static final Instant START = Instant.parse("2026-02-22T00:00:00Z");

    static final AccountId ANN = new AccountId("ann");

    private PointsWorld() {}

    static Instant hour(int hour) {
        return START.plus(Duration.ofHours(hour));
    }

    static Activity fact(String event, String kind, String item, int hour, boolean passed) {
        return new Activity(event, ANN, kind, item, hour(hour), passed);
    }

    /** Rules that hold from the beginning on. */
    static ConfigurationTimeline rules(String kind, PointsRule rule) {
        return timeline(List.of(
                Settings.DEFAULT.with().gamification(true).points(kind, rule).build()));
    }

    static PointsRule rule(long points, Once once, Cap cap) {
        return new PointsRule(points, Map.of(), once, Attempts.BEST, cap);
    }

    /** Settings of which the first hold always, and each other one from a week after the one before it. */
    static ConfigurationTimeline timeline(List<Settings> settings) {
        List<ConfigurationVersion> versions = new ArrayList<>();
        for (int i = 0; i < settings.size(); i++) {
            String document = ConfigurationJson.write(
                    SiteConfiguration.builder().settings(settings.get(i)).build());
            versions.add(new ConfigurationVersion(i + 1L, i == 0 ? Instant.EPOCH : hour(i * 168), document));
        }
        return ConfigurationTimeline.EMPTY.of(versions);
    }

    static Arbitrary<ConfigurationTimeline> timelines() {
        return settings().list().ofMinSize(1).ofMaxSize(3).map(PointsWorld::timeline);
    }

    private static Arbitrary<Settings> settings() {
        Arbitrary<PointsRule> rules = rules();
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(6, Arbitraries.just(true)), Tuple.of(1, Arbitraries.just(false))),
                        Arbitraries.of(ZoneOffset.UTC, ZoneId.of("America/New_York")),
                        Arbitraries.maps(Arbitraries.of("login", "quiz", "comment"), rules)
                                .ofMaxSize(3))
                .as((on, zone, byKind) -> {
                    SettingsBuilder builder =
                            Settings.DEFAULT.with().gamification(on).zone(zone);
                    byKind.forEach(builder::points);
                    return builder.build();
                });
    }

    private static Arbitrary<PointsRule> rules() {
        Arbitrary<Cap> caps = Combinators.combine(Arbitraries.longs().between(1, 12), Arbitraries.of(Per.values()))
                .as(Cap::new);
        return Combinators.combine(
                        Arbitraries.longs().between(0, 5),
                        Arbitraries.maps(
                                        Arbitraries.of("i", "j"),
                                        Arbitraries.longs().between(0, 9))
                                .ofMaxSize(1),
                        Arbitraries.of(Once.values()),
                        Arbitraries.of(Attempts.values()),
                        caps.injectNull(0.5))
                .as(PointsRule::new);
    }

    /** Activities with ids of their own, some of them undone. */
    static Arbitrary<List<Activity>> facts() {
        return Combinators.combine(
                        Arbitraries.of("login", "quiz", "comment"),
                        Arbitraries.of("i", "j", "k").injectNull(0.2),
                        Arbitraries.integers().between(0, 3 * 168),
                        Arbitraries.of(true, true, false),
                        Arbitraries.of(true, false, false, false))
                .as((kind, item, hour, passed, undone) ->
                        fact("e", kind, item, hour, passed).withdrawn(undone ? hour(999) : null))
                .list()
                .ofMaxSize(40)
                .map(PointsWorld::numbered);
    }

    private static List<Activity> numbered(List<Activity> facts) {
        List<Activity> numbered = new ArrayList<>();
        for (Activity each : facts) {
            numbered.add(new Activity(
                    "e" + numbered.size(),
                    each.account(),
                    each.kind(),
                    each.item(),
                    each.occurredAt(),
                    each.passed(),
                    each.withdrawnAt()));
        }
        return numbered;
    }

    static Map<String, PointsFinding> byEvent(List<PointsFinding> findings) {
        Map<String, PointsFinding> byEvent = new LinkedHashMap<>();
        findings.forEach(finding -> byEvent.put(finding.activity().eventId(), finding));
        return byEvent;
    }
}
