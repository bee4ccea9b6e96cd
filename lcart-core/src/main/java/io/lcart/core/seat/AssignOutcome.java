package io.lcart.core.seat;

import io.lcart.core.people.RefusalOutcome;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.SeatId;

/** What became of the wish to give a seat to a person. */
public sealed interface AssignOutcome {

    /**
     * The person has the seat, and with it access.
     *
     * @param seat the seat
     * @param person who has it
     */
    record Assigned(SeatId seat, AccountId person) implements AssignOutcome {}

    /**
     * No seat was given.
     *
     * @param reason why
     */
    record Refused(SeatRefusal reason) implements AssignOutcome, RefusalOutcome {}
}
