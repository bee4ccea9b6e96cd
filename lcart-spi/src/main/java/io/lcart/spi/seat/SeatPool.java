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
 * @param owners in whose hands the pool was, oldest first; never empty
 * @param suppliedAt when the seats came to be
 * @param window the access window of every seat, fixed at purchase
 * @param tenures when the pool was in force, and in whose hands; oldest first, without overlap
 */
public record SeatPool(
        SeatPoolId id,
        PoolSource source,
        OfferingId offering,
        List<Ownership> owners,
        Instant suppliedAt,
        Interval window,
        List<Tenure> tenures) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if the pool was never in anybody's hands
     */
    public SeatPool {
        suppliedAt = Micros.of(suppliedAt);
        owners = List.copyOf(owners);
        if (owners.isEmpty()) {
            throw new IllegalArgumentException("seat pool " + id + " has no owner");
        }
        tenures = List.copyOf(tenures);
    }

    /**
     * Who may give the seats away now.
     *
     * @return the last owner
     */
    public AccountId owner() {
        return owners.get(owners.size() - 1).owner();
    }
}
