package io.lcart.core.seat;

import io.lcart.spi.Interval;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.seat.PoolSource;
import io.lcart.spi.seat.SeatCounts;
import io.lcart.spi.seat.SeatPoolId;
import java.time.Instant;

/**
 * One line of the Registration Codes page: the seats that came with an order line or a grant (domain.md §4, "List page"). Immutable.
 *
 * @param id the line
 * @param source the order line or grant it came with
 * @param offering what a seat gives access to
 * @param offeringTitle its title now
 * @param suppliedAt when the seats came: the order's date
 * @param window the access window of the seats
 * @param state whether seats can be given now
 * @param counts the exact numbers of its seats; available, invited and claimed ones add up to the supply
 * @param low whether so few seats are available that the owner should think of buying more; never if no live seat is left at all, because
 *     all were refunded or withdrawn
 */
public record SeatLine(
        SeatPoolId id,
        PoolSource source,
        OfferingId offering,
        String offeringTitle,
        Instant suppliedAt,
        Interval window,
        State state,
        SeatCounts counts,
        boolean low) {

    /** Whether seats of a line can be given. */
    public enum State {
        /** They can, as long as there are any. */
        IN_FORCE,
        /** Not at present: the order behind them does not grant access. Nobody who has one can use it either. */
        SUSPENDED,
        /** Not any more: their access is over. */
        ENDED
    }
}
