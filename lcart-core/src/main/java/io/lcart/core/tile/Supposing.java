package io.lcart.core.tile;

import io.lcart.spi.CappedCount;
import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.dashboard.Fact;
import io.lcart.spi.dashboard.OrderProbe;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Applies supposed changes so that the facts stay consistent with each other, as storage would give them. Used once, by one thread. */
final class Supposing {

    /** Each fact with those that it cannot be without. */
    private static final Map<Fact, Fact> IMPLIES = Map.of(
            Fact.AVAILABLE_SEAT, Fact.LIVE_SEAT,
            Fact.LIVE_SEAT, Fact.SEAT_POOL,
            Fact.ASSIGNED_OFFERING, Fact.INSTRUCTOR,
            Fact.MANAGER_LINK, Fact.PERSON_IN_REACH);

    /** Without any of these nobody is in reach. */
    private static final List<Fact> GROUNDS_OF_REACH =
            List.of(Fact.GROUP_ADMIN, Fact.MANAGER_LINK, Fact.ASSIGNED_OFFERING);

    private final Situation before;
    private final Map<Fact, CappedCount> counts;
    private final Set<CourseId> accessible;
    private final Set<CourseId> completed;
    private final Set<OrderProbe> orders;

    private Supposing(Situation before) {
        this.before = before;
        this.counts = new EnumMap<>(before.counts());
        this.accessible = new HashSet<>(before.accessible());
        this.completed = new HashSet<>(before.completed());
        this.orders = new HashSet<>(before.orders());
    }

    static Situation apply(Situation before, FactChange change) {
        Groups groups = before.groups();
        if (change instanceof FactChange.OfMembership of) {
            return with(before, of.joined() ? groups.join(of.group()) : groups.leave(of.group()));
        } else if (change instanceof FactChange.OfAnotherGroup of) {
            return with(before, groups.joinAnother(of.highScoreBoard()));
        } else if (change instanceof FactChange.OfBoard of) {
            return with(before, groups.board(of.group(), of.on()));
        } else if (change instanceof FactChange.OfSetting of) {
            return with(before, of.name(), of.value());
        } else if (change instanceof FactChange.OfTime of) {
            return new Situation(
                    of.at(),
                    before.counts(),
                    groups,
                    before.accessible(),
                    before.completed(),
                    before.orders(),
                    before.settings());
        }
        return new Supposing(before).factsAfter(change);
    }

    private static Situation with(Situation before, Groups groups) {
        return new Situation(
                before.at(),
                before.counts(),
                groups,
                before.accessible(),
                before.completed(),
                before.orders(),
                before.settings());
    }

    private static Situation with(Situation before, String name, @Nullable String value) {
        Map<String, String> settings = new HashMap<>(before.settings());
        if (value != null) {
            settings.put(name, value);
        } else if (name.equals("badges") || !Situation.SWITCHES.contains(name)) {
            settings.remove(name);
        }
        return new Situation(
                before.at(),
                before.counts(),
                before.groups(),
                before.accessible(),
                before.completed(),
                before.orders(),
                settings);
    }

    private Situation factsAfter(FactChange change) {
        if (change instanceof FactChange.OfFact of) {
            ofFact(of.fact(), of.gained());
        } else if (change instanceof FactChange.OfAccess of) {
            ofCourse(accessible, of.course(), of.gained(), Fact.ACCESS);
        } else if (change instanceof FactChange.OfCompletion of) {
            ofCourse(completed, of.course(), of.completed(), Fact.COMPLETION);
        } else if (change instanceof FactChange.OfOrder of) {
            ofOrder(of.order(), of.gained());
        }
        return new Situation(before.at(), counts, before.groups(), accessible, completed, orders, before.settings());
    }

    private void ofFact(Fact fact, boolean gained) {
        if (gained) {
            gain(fact);
        } else {
            lose(fact);
        }
    }

    private void ofCourse(Set<CourseId> courses, CourseId course, boolean gained, Fact any) {
        if (gained) {
            courses.add(course);
            gain(any);
        } else if (courses.remove(course) && courses.isEmpty() && countOf(any).equals(CappedCount.of(1))) {
            // why: the only one there was is the one that is lost; of several it is not known how many are of this
            // course
            lose(any);
        }
    }

    private void ofOrder(OrderProbe order, boolean gained) {
        if (gained) {
            orders.add(order);
            orders.add(new OrderProbe(null, order.status()));
            if (order.status().isShown()) {
                gain(Fact.ORDER);
            }
        } else if (order.offering() == null) {
            orders.removeIf(probe -> probe.status() == order.status());
        } else {
            orders.remove(order);
        }
    }

    private void gain(Fact fact) {
        boolean possible = switch (fact) {
            case TERMS_ACCEPTED -> before.settings().containsKey(Situation.TERMS_VERSION);
            case PERSON_IN_REACH -> inReachPossible();
            default -> true;
        };
        if (!possible) {
            return;
        }
        if (!countOf(fact).any()) {
            counts.put(fact, CappedCount.of(1));
        }
        Fact implied = IMPLIES.get(fact);
        if (implied != null) {
            gain(implied);
        }
    }

    private void lose(Fact fact) {
        counts.put(fact, CappedCount.ZERO);
        IMPLIES.forEach((stronger, weaker) -> {
            if (weaker == fact && countOf(stronger).any()) {
                lose(stronger);
            }
        });
        switch (fact) {
            case ACCESS -> accessible.clear();
            case COMPLETION -> completed.clear();
            case ORDER -> orders.removeIf(probe -> probe.status().isShown());
            default -> {
                if (!inReachPossible() && countOf(Fact.PERSON_IN_REACH).any()) {
                    lose(Fact.PERSON_IN_REACH);
                }
            }
        }
    }

    private boolean inReachPossible() {
        return GROUNDS_OF_REACH.stream().anyMatch(ground -> countOf(ground).any());
    }

    private CappedCount countOf(Fact fact) {
        return counts.getOrDefault(fact, CappedCount.ZERO);
    }
}
