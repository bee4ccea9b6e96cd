package io.lcart.core.seat;

import io.lcart.core.people.RefusalOutcome;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.SeatPoolId;

/** What became of the wish to put a line into other hands. */
public sealed interface TransferOutcome {

    /**
     * The line is in these hands.
     *
     * @param line the line
     * @param owner who has it
     */
    record Transferred(SeatPoolId line, AccountId owner) implements TransferOutcome {}

    /**
     * Nothing was changed.
     *
     * @param reason why
     */
    record Refused(SeatRefusal reason) implements TransferOutcome, RefusalOutcome {}
}
