package io.lcart.core.seat;

import io.lcart.core.people.RefusalOutcome;
import io.lcart.spi.seat.SeatPoolId;

/** What became of the wish to refund seats. */
public sealed interface RefundOutcome {

    /**
     * The seats are revoked, now or by the same command before.
     *
     * @param line the line
     * @param seats how many were refunded
     * @param remaining how many seats of the line are available now
     */
    record Refunded(SeatPoolId line, int seats, int remaining) implements RefundOutcome {}

    /**
     * Nothing was changed.
     *
     * @param reason why
     * @param available how many seats of the line could be refunded; 0 unless that is why
     */
    record Refused(SeatRefusal reason, int available) implements RefundOutcome, RefusalOutcome {}
}
