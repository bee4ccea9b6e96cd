package io.lcart.core.seat;

import io.lcart.core.people.RefusalOutcome;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.SeatId;

/** What became of the wish to change an invitation: to send it once more, or to take it back. */
public sealed interface InvitationOutcome {

    /**
     * It was done.
     *
     * @param invitation the invitation
     * @param seat the seat that is held for it, or was until now
     */
    record Done(InvitationId invitation, SeatId seat) implements InvitationOutcome {}

    /**
     * Nothing was changed.
     *
     * @param reason why
     */
    record Refused(SeatRefusal reason) implements InvitationOutcome, RefusalOutcome {}
}
