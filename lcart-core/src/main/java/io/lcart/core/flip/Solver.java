package io.lcart.core.flip;

import io.lcart.core.tile.FactChange;
import io.lcart.core.tile.Situation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Solves goals from one situation, within one budget for all of them. Used once, by one thread. */
final class Solver {

    private static final int BUDGET = 4_000;

    private final Situation start;
    private int budget = BUDGET;

    Solver(Situation start) {
        this.start = start;
    }

    Solution solve(Goal goal) {
        if (goal.met(start)) {
            return Solution.NOTHING_TO_DO;
        } else if (goal instanceof Goal.Some some) {
            // exact however the goals are bound up: to meet one of them is to meet the cheapest
            return some.goals().stream().map(this::solve).reduce(Solution.IMPOSSIBLE, Solution::or);
        } else if (goal instanceof Goal.Every every) {
            // exact because changes for one cluster do not bear on another
            return clusters(every.goals()).stream()
                    .map(cluster -> cluster.size() == 1 ? solve(cluster.get(0)) : search(new Goal.Every(cluster)))
                    .reduce(Solution.NOTHING_TO_DO, Solution::and);
        }
        return search(goal);
    }

    /** Goals that are bound up with each other, directly or through others, come into one cluster. */
    private static List<List<Goal>> clusters(List<Goal> goals) {
        List<List<Goal>> clusters = new ArrayList<>();
        List<Set<String>> kinds = new ArrayList<>();
        for (Goal goal : goals) {
            List<Goal> members = new ArrayList<>();
            Set<String> of = new HashSet<>(goal.kinds());
            for (int i = clusters.size() - 1; i >= 0; i--) {
                if (kinds.get(i).stream().anyMatch(of::contains)) {
                    members.addAll(0, clusters.remove(i));
                    of.addAll(kinds.remove(i));
                }
            }
            members.add(goal);
            clusters.add(members);
            kinds.add(of);
        }
        return clusters;
    }

    /** One step of a way, and the step before it. */
    private record Step(
            Situation situation,
            @Nullable FactChange change,
            @Nullable Step before) {

        List<FactChange> way() {
            List<FactChange> way = new ArrayList<>();
            for (Step step = this; step != null && step.change() != null; step = step.before()) {
                way.add(0, step.change());
            }
            return way;
        }
    }

    /** Goes through all situations that changes lead to, one change further each time; what is new is looked at once. */
    private Solution search(Goal goal) {
        if (goal.met(start)) {
            return Solution.NOTHING_TO_DO;
        }
        List<FactChange> changes = Changes.bearingOn(goal.leaves(), start);
        Set<Situation> seen = new HashSet<>(Set.of(start));
        List<Step> edge = List.of(new Step(start, null, null));
        for (int length = 1; !edge.isEmpty(); length++) {
            List<Step> next = new ArrayList<>();
            for (Step step : edge) {
                for (FactChange change : changes) {
                    Situation situation = step.situation().with(change);
                    if (!seen.add(situation)) {
                        continue;
                    }
                    Step further = new Step(situation, change, step);
                    if (goal.met(situation)) {
                        return Solution.exactly(further.way());
                    }
                    next.add(further);
                    budget--;
                    if (budget <= 0) {
                        return Greedy.reach(goal, changes, start, length);
                    }
                }
            }
            edge = next;
        }
        return Solution.IMPOSSIBLE;
    }
}
