package io.lcart.core.seat;

import io.lcart.core.people.RefusalOutcome;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.SeatId;

/** What became of the wish to invite somebody. */
public sealed interface InviteOutcome {

    /**
     * The mail is on its way, and the seat is held.
     *
     * @param invitation the invitation
     * @param seat the seat
     */
    record Invited(InvitationId invitation, SeatId seat) implements InviteOutcome {}

    /**
     * Nobody was invited.
     *
     * @param reason why
     */
    record Refused(SeatRefusal reason) implements InviteOutcome, RefusalOutcome {}
}
