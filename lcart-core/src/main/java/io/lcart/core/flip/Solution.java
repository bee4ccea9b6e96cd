package io.lcart.core.flip;

import io.lcart.core.tile.FactChange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about reaching a goal.
 *
 * @param changes changes that reach it, or {@code null} if none were found
 * @param atLeast a number of changes below which it is proven that the goal is not reached
 */
record Solution(@Nullable List<FactChange> changes, int atLeast) {

    /** More changes than there can be. */
    static final int NEVER = 1_000_000;

    static final Solution NOTHING_TO_DO = new Solution(List.of(), 0);
    static final Solution IMPOSSIBLE = new Solution(null, NEVER);

    static Solution exactly(List<FactChange> changes) {
        return new Solution(List.copyOf(changes), changes.size());
    }

    /** Either goal; of equally short ways the first is taken. */
    Solution or(Solution other) {
        int least = Math.min(atLeast, other.atLeast);
        boolean first = other.changes == null || (changes != null && changes.size() <= other.changes.size());
        return new Solution(first ? changes : other.changes, least);
    }

    /** Both goals, of which the changes do not bear on each other. */
    Solution and(Solution other) {
        int least = Math.min(NEVER, atLeast + other.atLeast);
        if (changes == null || other.changes == null) {
            return new Solution(null, least);
        }
        List<FactChange> both = new ArrayList<>(changes);
        both.addAll(other.changes);
        return new Solution(both, least);
    }

    Flip flip() {
        if (changes == null) {
            return atLeast >= NEVER ? Flip.IMPOSSIBLE : Flip.UNKNOWN;
        }
        return new Flip(changes, changes.size() <= atLeast);
    }
}
