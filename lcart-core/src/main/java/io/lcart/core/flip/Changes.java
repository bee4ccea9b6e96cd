package io.lcart.core.flip;

import io.lcart.core.tile.Condition;
import io.lcart.core.tile.FactChange;
import io.lcart.core.tile.Situation;
import io.lcart.spi.Micros;
import io.lcart.spi.dashboard.Fact;
import io.lcart.spi.dashboard.OrderProbe;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which changes bear on which conditions. Changes of one kind never bear on a condition of another. */
final class Changes {

    /** Facts that are bound up with each other: one change may entail another among them. */
    private static final List<List<Fact>> BOUND = List.of(
            List.of(Fact.SEAT_POOL, Fact.LIVE_SEAT, Fact.AVAILABLE_SEAT),
            List.of(
                    Fact.GROUP_ADMIN,
                    Fact.MANAGER_LINK,
                    Fact.INSTRUCTOR,
                    Fact.ASSIGNED_OFFERING,
                    Fact.PERSON_IN_REACH));

    private Changes() {}

    static Set<String> kinds(Condition condition) {
        String kind = kind(condition);
        return kind == null ? Set.of() : Set.of(kind);
    }

    private static @Nullable String kind(Condition condition) {
        if (condition instanceof Condition.Stored stored) {
            return "fact:" + bound(stored.fact()).get(0);
        } else if (condition instanceof Condition.Access) {
            return "fact:" + Fact.ACCESS;
        } else if (condition instanceof Condition.Completion) {
            return "fact:" + Fact.COMPLETION;
        } else if (condition instanceof Condition.Ordered) {
            return "fact:" + Fact.ORDER;
        } else if (condition instanceof Condition.Setting setting) {
            return "setting:" + (setting.name().equals("badges") ? "gamification" : setting.name());
        } else if (condition instanceof Condition.InGroup || condition instanceof Condition.HighScoreBoard) {
            return "group";
        } else if (condition instanceof Condition.During) {
            return "time";
        }
        return null;
    }

    /** The changes that bear on some conditions, the most direct ones first. */
    static List<FactChange> bearingOn(Collection<Goal.Leaf> leaves, Situation situation) {
        Set<FactChange> direct = new LinkedHashSet<>();
        Set<FactChange> indirect = new LinkedHashSet<>();
        List<Instant> edges = new ArrayList<>();
        for (Goal.Leaf leaf : leaves) {
            Condition condition = leaf.condition();
            if (condition instanceof Condition.Stored stored) {
                direct.add(new FactChange.OfFact(stored.fact(), leaf.wanted()));
                bound(stored.fact()).forEach(fact -> both(indirect, fact));
            } else if (condition instanceof Condition.Access access) {
                direct.add(new FactChange.OfAccess(access.course(), leaf.wanted()));
                indirect.add(new FactChange.OfFact(Fact.ACCESS, false));
            } else if (condition instanceof Condition.Completion completion) {
                direct.add(new FactChange.OfCompletion(completion.course(), leaf.wanted()));
                indirect.add(new FactChange.OfFact(Fact.COMPLETION, false));
            } else if (condition instanceof Condition.Ordered ordered) {
                ordered.probes().forEach(probe -> order(probe, leaf.wanted(), direct, indirect));
            } else if (condition instanceof Condition.Setting setting) {
                setting(setting, leaf.wanted(), direct);
            } else if (condition instanceof Condition.InGroup in) {
                direct.add(new FactChange.OfMembership(in.group(), leaf.wanted()));
                indirect.add(new FactChange.OfAnotherGroup(false));
            } else if (condition instanceof Condition.HighScoreBoard) {
                boards(situation, leaf.wanted(), direct, indirect);
            } else if (condition instanceof Condition.During during) {
                Stream.of(during.from(), during.until()).forEach(edge -> edge(edges, edge));
            }
        }
        direct.addAll(times(edges, situation.at()));
        direct.addAll(indirect);
        return List.copyOf(direct);
    }

    private static List<Fact> bound(Fact fact) {
        return BOUND.stream().filter(facts -> facts.contains(fact)).findFirst().orElse(List.of(fact));
    }

    private static void both(Set<FactChange> changes, Fact fact) {
        changes.add(new FactChange.OfFact(fact, true));
        changes.add(new FactChange.OfFact(fact, false));
    }

    private static void order(OrderProbe probe, boolean wanted, Set<FactChange> direct, Set<FactChange> indirect) {
        direct.add(new FactChange.OfOrder(probe, wanted));
        indirect.add(new FactChange.OfOrder(new OrderProbe(null, probe.status()), false));
        indirect.add(new FactChange.OfFact(Fact.ORDER, false));
    }

    private static void setting(Condition.Setting setting, boolean wanted, Set<FactChange> direct) {
        String name = setting.name();
        if (wanted) {
            direct.add(new FactChange.OfSetting(name, setting.value()));
        } else if (Situation.SWITCHES.contains(name)) {
            direct.add(new FactChange.OfSetting(name, setting.value().equals("true") ? "false" : "true"));
        } else {
            direct.add(new FactChange.OfSetting(name, null));
        }
    }

    private static void boards(Situation situation, boolean wanted, Set<FactChange> direct, Set<FactChange> indirect) {
        situation.groups().effective().keySet().forEach(group -> direct.add(new FactChange.OfBoard(group, wanted)));
        direct.add(new FactChange.OfAnotherGroup(wanted));
        situation
                .groups()
                .memberships()
                .keySet()
                .forEach(group -> indirect.add(new FactChange.OfMembership(group, false)));
    }

    private static void edge(List<Instant> edges, @Nullable Instant edge) {
        if (edge != null) {
            edges.add(edge);
            try {
                edges.add(Micros.of(edge.minus(1, ChronoUnit.MICROS)));
            } catch (DateTimeException | ArithmeticException e) {
                // why nothing: there is no instant before the first one
                return;
            }
        }
    }

    /** The next instant to come first: waiting is more natural than going back. */
    private static List<FactChange> times(List<Instant> edges, Instant now) {
        Comparator<Instant> nearest = (a, b) -> a.isBefore(now) && b.isBefore(now) ? b.compareTo(a) : a.compareTo(b);
        return edges.stream()
                .distinct()
                .sorted(Comparator.comparing((Instant edge) -> edge.isBefore(now))
                        .thenComparing(nearest))
                .<FactChange>map(FactChange.OfTime::new)
                .toList();
    }
}
