package io.lcart.core.flip;

import io.lcart.core.tile.FactChange;
import io.lcart.core.tile.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Finds some way to a goal where the shortest one is out of reach: always the change that leaves the fewest conditions open. */
final class Greedy {

    private static final int MAX_STEPS = 64;

    private Greedy() {}

    static Solution reach(Goal goal, List<FactChange> changes, Situation start, int atLeast) {
        List<FactChange> way = new ArrayList<>();
        Situation here = start;
        for (int open = open(goal, here); open > 0 && way.size() < MAX_STEPS; ) {
            FactChange best = null;
            int least = open;
            for (FactChange change : changes) {
                int left = open(goal, here.with(change));
                if (left < least) {
                    least = left;
                    best = change;
                }
            }
            if (best == null) {
                return new Solution(null, atLeast);
            }
            way.add(best);
            here = here.with(best);
            open = least;
        }
        return goal.met(here) ? new Solution(shortened(way, goal::met, start), atLeast) : new Solution(null, atLeast);
    }

    /** How much of a goal is not met: of several ways to meet it the one that is nearest counts. */
    private static int open(Goal goal, Situation situation) {
        if (goal instanceof Goal.Every every) {
            return every.goals().stream()
                    .mapToInt(part -> open(part, situation))
                    .sum();
        } else if (goal instanceof Goal.Some some) {
            return some.goals().stream()
                    .mapToInt(part -> open(part, situation))
                    .min()
                    .orElse(1);
        }
        return goal.met(situation) ? 0 : 1;
    }

    private static List<FactChange> shortened(List<FactChange> way, Predicate<Situation> met, Situation start) {
        List<FactChange> shorter = new ArrayList<>(way);
        for (int i = shorter.size() - 1; i >= 0; i--) {
            List<FactChange> without = new ArrayList<>(shorter);
            without.remove(i);
            if (met.test(Flips.after(start, without))) {
                shorter = without;
            }
        }
        return shorter;
    }
}
