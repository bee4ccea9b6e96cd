package io.lcart.core.flip;

import io.lcart.core.tile.FactChange;
import io.lcart.core.tile.Situation;
import io.lcart.core.tile.TileRule;
import java.util.List;

/**
 * Finds the shortest change of facts that turns a rule's decision around. Where the conditions of a rule bear on different kinds of facts the
 * answer is composed, exactly, from the answers for its parts; conditions that are bound up with each other are searched together, breadth
 * first, up to a fixed effort. Every answer is made and decided anew before it is given. Thread-safe.
 */
public final class Flips {

    private Flips() {}

    /**
     * Finds the shortest change.
     *
     * @param rule the rule
     * @param situation the facts it is decided on
     * @return the change, with whether it is proven to be the shortest; the same for the same rule and facts
     */
    public static Flip find(TileRule rule, Situation situation) {
        boolean wanted = !rule.holds(situation);
        Flip flip = new Solver(situation).solve(Goal.of(rule, wanted)).flip();
        return !flip.found() || rule.holds(after(situation, flip.changes())) == wanted ? flip : Flip.UNKNOWN;
    }

    static Situation after(Situation situation, List<FactChange> changes) {
        Situation changed = situation;
        for (FactChange change : changes) {
            changed = changed.with(change);
        }
        return changed;
    }
}
