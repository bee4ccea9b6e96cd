package io.lcart.spi.points.board;

import io.lcart.spi.Micros;
import java.time.Instant;

/**
 * What a person has on a board. Immutable.
 *
 * @param number the account's number in the order of creation
 * @param points the sum of the person's entries in the ledger, or of those within the board's window
 * @param reachedAt when the latest of these entries occurred, whatever came after it and was undone; without any, when the account was created
 */
public record Standing(long number, long points, Instant reachedAt) {

    /** Truncates {@code reachedAt} to microseconds. */
    public Standing {
        reachedAt = Micros.of(reachedAt);
    }
}
