package io.lcart.core.seat;

import io.lcart.core.code.RegistrationCode;
import io.lcart.core.people.RefusalOutcome;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.SeatId;
import java.util.List;

/** What became of the wish for codes. */
public sealed interface IssueOutcome {

    /**
     * The codes, shown this once.
     *
     * @param codes one for each seat asked for
     */
    record Issued(List<Code> codes) implements IssueOutcome {

        /** Copies the list. */
        public Issued {
            codes = List.copyOf(codes);
        }
    }

    /**
     * A code and the seat it opens. Immutable.
     *
     * @param code the code, a secret
     * @param invitation what holds the seat
     * @param seat the seat
     */
    record Code(RegistrationCode code, InvitationId invitation, SeatId seat) {}

    /**
     * No code was issued.
     *
     * @param reason why
     */
    record Refused(SeatRefusal reason) implements IssueOutcome, RefusalOutcome {}
}
