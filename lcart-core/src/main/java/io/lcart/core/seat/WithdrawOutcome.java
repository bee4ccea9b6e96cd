package io.lcart.core.seat;

import io.lcart.core.people.RefusalOutcome;
import io.lcart.spi.seat.SeatId;
import org.jspecify.annotations.Nullable;

/** What became of the wish to take a seat back. */
public sealed interface WithdrawOutcome {

    /**
     * The seat is revoked, and the access it gave has ended.
     *
     * @param seat the seat
     * @param replacement the fresh seat in its place, or {@code null}
     */
    record Withdrawn(SeatId seat, @Nullable SeatId replacement) implements WithdrawOutcome {}

    /**
     * Nothing was changed.
     *
     * @param reason why
     */
    record Refused(SeatRefusal reason) implements WithdrawOutcome, RefusalOutcome {}
}
