package io.lcart.core.seat;

import io.lcart.core.people.RefusalOutcome;
import io.lcart.spi.Interval;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.seat.SeatId;

/** What a code would do for the viewer, before they decide (domain.md §15-Q38). */
public sealed interface CodeOutcome {

    /**
     * The viewer may use it.
     *
     * @param offering what it gives access to
     * @param offeringTitle the offering's title
     * @param sender the name of who gives it
     * @param window when the access would be
     */
    record Usable(OfferingId offering, String offeringTitle, String sender, Interval window) implements CodeOutcome {}

    /**
     * The viewer has used it.
     *
     * @param seat their seat
     * @param offering what it gives access to
     * @param offeringTitle the offering's title
     */
    record Used(SeatId seat, OfferingId offering, String offeringTitle) implements CodeOutcome {}

    /**
     * The viewer cannot use it.
     *
     * @param reason why
     */
    record Refused(SeatRefusal reason) implements CodeOutcome, RefusalOutcome {}
}
