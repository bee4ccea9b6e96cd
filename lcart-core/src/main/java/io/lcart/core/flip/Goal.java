package io.lcart.core.flip;

import io.lcart.core.people.Role;
import io.lcart.core.tile.Condition;
import io.lcart.core.tile.RoleFacts;
import io.lcart.core.tile.Situation;
import io.lcart.core.tile.TileRule;
import io.lcart.spi.commerce.OrderStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a rule must come to be, with denials pushed down to the conditions, and each condition about a single thing. */
sealed interface Goal {

    /** Whether a situation meets the goal. */
    boolean met(Situation situation);

    /** All conditions of the goal, in its order. */
    List<Leaf> leaves();

    /** Which kinds of change bear on the goal; changes of one kind never bear on another. */
    default Set<String> kinds() {
        Set<String> kinds = new TreeSet<>();
        leaves().forEach(leaf -> kinds.addAll(Changes.kinds(leaf.condition())));
        return kinds;
    }

    /** A condition that must hold, or must not. */
    record Leaf(Condition condition, boolean wanted) implements Goal {
        @Override
        public boolean met(Situation situation) {
            return condition.holds(situation) == wanted;
        }

        @Override
        public List<Leaf> leaves() {
            return List.of(this);
        }
    }

    /** All goals must be met. */
    record Every(List<Goal> goals) implements Goal {
        @Override
        public boolean met(Situation situation) {
            return goals.stream().allMatch(goal -> goal.met(situation));
        }

        @Override
        public List<Leaf> leaves() {
            return goals.stream().flatMap(goal -> goal.leaves().stream()).toList();
        }
    }

    /** One of the goals must be met. */
    record Some(List<Goal> goals) implements Goal {
        @Override
        public boolean met(Situation situation) {
            return goals.stream().anyMatch(goal -> goal.met(situation));
        }

        @Override
        public List<Leaf> leaves() {
            return goals.stream().flatMap(goal -> goal.leaves().stream()).toList();
        }
    }

    /** The goal that a rule comes to have a value. */
    static Goal of(TileRule rule, boolean wanted) {
        if (rule instanceof TileRule.Not not) {
            return of(not.part(), !wanted);
        } else if (rule instanceof Condition.InRole in) {
            return many(facts(in.role()), wanted);
        } else if (rule instanceof Condition.Ordered ordered
                && ordered.statuses().size() > 1) {
            return many(statuses(ordered), wanted);
        } else if (rule instanceof Condition condition) {
            return new Leaf(condition, wanted);
        }
        List<Goal> goals = rule.parts().stream().map(part -> of(part, wanted)).toList();
        return (rule instanceof TileRule.All) == wanted ? new Every(goals) : new Some(goals);
    }

    private static Goal many(List<Condition> any, boolean wanted) {
        List<Goal> goals = new ArrayList<>();
        any.forEach(condition -> goals.add(new Leaf(condition, wanted)));
        return wanted ? new Some(goals) : new Every(goals);
    }

    private static List<Condition> facts(Role role) {
        return RoleFacts.of(role).stream().<Condition>map(Condition.Stored::new).toList();
    }

    private static List<Condition> statuses(Condition.Ordered ordered) {
        List<Condition> single = new ArrayList<>();
        for (OrderStatus status : ordered.statuses()) {
            single.add(new Condition.Ordered(ordered.offering(), Set.of(status)));
        }
        return single;
    }
}
