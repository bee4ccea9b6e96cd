package io.lcart.core.tile;

import io.lcart.core.people.Role;
import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.dashboard.Fact;
import io.lcart.spi.dashboard.OrderProbe;
import io.lcart.spi.people.GroupId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** A small world of rules and situations: few names, so that conditions meet often. */
public final class TileWorld {

    public static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    public static final List<Instant> TIMES = List.of(
            NOW.minusSeconds(86_400), NOW.minusNanos(1_000), NOW, NOW.plusNanos(1_000), NOW.plusSeconds(86_400));
    public static final List<GroupId> GROUPS = List.of(new GroupId("a"), new GroupId("b"), new GroupId("d"));
    public static final GroupId DEFAULT = GROUPS.get(2);
    public static final List<CourseId> COURSES = List.of(new CourseId("x"), new CourseId("y"));
    public static final List<OrderStatus> STATUSES =
            List.of(OrderStatus.INVOICE, OrderStatus.NEW, OrderStatus.ABANDONED);
    public static final List<OrderProbe> PROBES = List.of(
            new OrderProbe(null, OrderStatus.INVOICE),
            new OrderProbe(null, OrderStatus.NEW),
            new OrderProbe(null, OrderStatus.ABANDONED),
            new OrderProbe(new OfferingId("o"), OrderStatus.INVOICE),
            new OrderProbe(new OfferingId("o"), OrderStatus.ABANDONED));

    private TileWorld() {}

    /** Nobody's facts, in a site with gamification off. */
    public static Situation empty(boolean defaultGroup, boolean defaultBoard, boolean terms) {
        Groups groups = new Groups(Map.of(), defaultGroup ? DEFAULT : null, defaultGroup && defaultBoard, false, false);
        Map<String, String> off =
                Map.of("gamification", "false", "external-training", "false", "purchase-order-auto-grant", "false");
        Map<String, String> settings = new HashMap<>(off);
        if (terms) {
            settings.put(Situation.TERMS_VERSION, "1");
        }
        return new Situation(NOW, Map.of(), groups, Set.of(), Set.of(), Set.of(), settings);
    }

    /** Situations that can be: made by changes from nothing. */
    public static Arbitrary<Situation> situations() {
        Arbitrary<Boolean> flag = Arbitraries.of(true, false);
        return Combinators.combine(flag, flag, flag, changes().list().ofMaxSize(8))
                .as((group, board, terms, changes) -> {
                    Situation situation = empty(group, board, terms);
                    for (FactChange change : changes) {
                        situation = situation.with(change);
                    }
                    return situation;
                });
    }

    public static Arbitrary<FactChange> changes() {
        return Arbitraries.of(allChanges());
    }

    /** Every change of this world. */
    public static List<FactChange> allChanges() {
        List<FactChange> all = new ArrayList<>();
        for (boolean gained : new boolean[] {true, false}) {
            for (Fact fact : Fact.values()) {
                all.add(new FactChange.OfFact(fact, gained));
            }
            GROUPS.forEach(group -> all.add(new FactChange.OfMembership(group, gained)));
            GROUPS.forEach(group -> all.add(new FactChange.OfBoard(group, gained)));
            all.add(new FactChange.OfAnotherGroup(gained));
            COURSES.forEach(course -> all.add(new FactChange.OfAccess(course, gained)));
            COURSES.forEach(course -> all.add(new FactChange.OfCompletion(course, gained)));
            PROBES.forEach(probe -> all.add(new FactChange.OfOrder(probe, gained)));
            all.add(new FactChange.OfSetting("gamification", String.valueOf(gained)));
            all.add(new FactChange.OfSetting("badges", String.valueOf(gained)));
            all.add(new FactChange.OfSetting("color", gained ? "red" : "blue"));
        }
        all.add(new FactChange.OfSetting("color", null));
        all.add(new FactChange.OfSetting("badges", null));
        TIMES.forEach(time -> all.add(new FactChange.OfTime(time)));
        return all;
    }

    /** Conditions that more facts only ever make true. */
    public static Arbitrary<TileRule> positiveConditions() {
        return Arbitraries.oneOf(
                Arbitraries.of(Fact.values()).map(TileRule::fact),
                Arbitraries.of(Role.values()).map(TileRule::role),
                Arbitraries.of(COURSES).map(TileRule::access),
                Arbitraries.of(COURSES).map(TileRule::completion),
                orders());
    }

    private static Arbitrary<TileRule> orders() {
        Arbitrary<Set<OrderStatus>> statuses = Arbitraries.of(STATUSES).set().ofMinSize(1);
        Arbitrary<OfferingId> offering = Arbitraries.of(new OfferingId("o")).injectNull(0.5);
        return Combinators.combine(offering, statuses).as(TileRule::order);
    }

    public static Arbitrary<TileRule> conditions() {
        return Arbitraries.oneOf(
                positiveConditions(),
                Arbitraries.of(GROUPS).map(TileRule::inGroup),
                Arbitraries.of(TileRule.always(), TileRule.highScoreBoard()),
                Arbitraries.of(
                        TileRule.setting("gamification", "true"),
                        TileRule.setting("gamification", "false"),
                        TileRule.setting("badges", "true"),
                        TileRule.setting("color", "red"),
                        TileRule.setting("color", "blue")),
                Arbitraries.of(
                        TileRule.during(NOW, null),
                        TileRule.during(null, NOW),
                        TileRule.during(TIMES.get(0), TIMES.get(3)),
                        TileRule.during(TIMES.get(4), null)));
    }

    /** Rules of a few nodes. */
    public static Arbitrary<TileRule> rules(int depth) {
        return rules(conditions(), depth, true);
    }

    public static Arbitrary<TileRule> rules(Arbitrary<TileRule> conditions, int depth, boolean denials) {
        if (depth == 1) {
            return conditions;
        }
        Arbitrary<TileRule> parts = rules(conditions, depth - 1, denials);
        Arbitrary<TileRule> all = parts.list().ofMinSize(1).ofMaxSize(3).map(TileRule.All::new);
        Arbitrary<TileRule> any = parts.list().ofMinSize(1).ofMaxSize(3).map(TileRule.Any::new);
        return denials
                ? Arbitraries.oneOf(conditions, all, any, parts.map(TileRule::not))
                : Arbitraries.oneOf(conditions, all, any);
    }
}
