package io.lcart.spi.seat;

import org.jspecify.annotations.Nullable;

/** What became of the wish to take a seat back. Decided by the storage, atomically. */
public sealed interface WithdrawalOutcome {

    /**
     * The seat was claimed and is revoked now.
     *
     * @param replacement the fresh seat in its place, or {@code null} if none was asked for
     */
    record Withdrawn(@Nullable SeatId replacement) implements WithdrawalOutcome {}

    /** The seat is not claimed, or does not exist. Nothing was changed. */
    record NotClaimed() implements WithdrawalOutcome {}
}
