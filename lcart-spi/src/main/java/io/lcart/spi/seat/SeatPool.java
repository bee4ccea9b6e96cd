package io.lcart.spi.seat;

import io.lcart.spi.Interval;
import io.lcart.spi.Micros;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.people.AccountId;
import java.time.Instant;
import java.util.List;

/**
 * Seats of one offering that came together: an order line or a grant (domain.md §4). Immutable.
 *
 * @param id made by lcart from the source
 * @param source where the seats come from
 * @param offering what a seat gives access to
 * @param owner who may give the seats away now
 * @param suppliedAt when the seats came to be
 * @param window the access window of every seat, fixed at purchase
 * @param tenures when the pool was in force, and in whose hands; oldest first, without overlap
 */
public record SeatPool(
        SeatPoolId id,
        PoolSource source,
        OfferingId offering,
        AccountId owner,
        Instant suppliedAt,
        Interval window,
        List<Tenure> tenures) {

    /** Copies the list. */
    public SeatPool {
        suppliedAt = Micros.of(suppliedAt);
        tenures = List.copyOf(tenures);
    }
}
