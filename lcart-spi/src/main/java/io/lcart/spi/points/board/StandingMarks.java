package io.lcart.spi.points.board;

import java.util.List;

/**
 * How far a reader has followed what changes: one number for each of the counters a storage has, in its order. A storage gives a number to a
 * change in the order in which the changes take effect, so that none comes in behind a number a reader has seen. Immutable.
 *
 * @param numbers the numbers
 */
public record StandingMarks(List<Long> numbers) {

    /** Copies the list. */
    public StandingMarks {
        numbers = List.copyOf(numbers);
    }
}
