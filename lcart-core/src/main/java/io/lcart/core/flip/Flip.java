package io.lcart.core.flip;

import io.lcart.core.tile.FactChange;
import java.util.List;

/**
 * Changes of facts that, made in order, turn a decision around. Immutable.
 *
 * @param changes the changes; none if nothing was found
 * @param proven whether it is proven that no fewer changes would do or, without any, that no change at all would
 */
public record Flip(List<FactChange> changes, boolean proven) {

    /** Nothing is known, as for the host's own predicates. */
    public static final Flip UNKNOWN = new Flip(List.of(), false);

    /** It is proven that no change would turn the decision around. */
    public static final Flip IMPOSSIBLE = new Flip(List.of(), true);

    /** Copies the list. */
    public Flip {
        changes = List.copyOf(changes);
    }

    /**
     * Whether there are changes to make.
     *
     * @return whether a change was found
     */
    public boolean found() {
        return !changes.isEmpty();
    }
}
