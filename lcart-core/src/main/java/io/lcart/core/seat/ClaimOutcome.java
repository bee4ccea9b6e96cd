package io.lcart.core.seat;

import io.lcart.core.people.RefusalOutcome;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.seat.SeatId;

/** What became of a code that somebody wants to use. */
public sealed interface ClaimOutcome {

    /**
     * The seat is the viewer's, and with it access. Who uses their own code again gets the same answer.
     *
     * @param seat the seat
     * @param offering what it gives access to
     */
    record Claimed(SeatId seat, OfferingId offering) implements ClaimOutcome {}

    /**
     * The code was not used.
     *
     * @param reason why
     */
    record Refused(SeatRefusal reason) implements ClaimOutcome, RefusalOutcome {}
}
