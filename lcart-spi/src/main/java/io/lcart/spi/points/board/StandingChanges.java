package io.lcart.spi.points.board;

import java.util.List;

/**
 * A part of what changed. Immutable.
 *
 * @param changes the people, each once, in no order
 * @param reached how far this part goes
 * @param more whether another part may follow
 */
public record StandingChanges(List<StandingChange> changes, StandingMarks reached, boolean more) {

    /** Copies the list. */
    public StandingChanges {
        changes = List.copyOf(changes);
    }
}
