package io.lcart.spi.seat;

/** What became of the wish to take seats out of a pool. Decided by the storage, atomically. */
public sealed interface SeatRefundOutcome {

    /** So many seats as were wished are revoked, and the ledger says so. */
    record Refunded() implements SeatRefundOutcome {}

    /**
     * Not so many seats were available. Nothing was changed.
     *
     * @param available how many were
     */
    record TooFewAvailable(int available) implements SeatRefundOutcome {}

    /**
     * There was a refund of this name before, of the same content or another one. Nothing was changed.
     *
     * @param earlier that refund
     */
    record Known(SeatRefund earlier) implements SeatRefundOutcome {}
}
