package io.lcart.spi.seat;

import io.lcart.spi.Micros;
import io.lcart.spi.people.AccountId;
import java.time.Instant;

/**
 * The wish that a person uses one available seat of a pool. Immutable.
 *
 * @param pool the pool
 * @param account who is to hold the seat
 * @param at when it is claimed
 */
public record SeatClaim(SeatPoolId pool, AccountId account, Instant at) {

    /** Truncates {@code at} to microseconds. */
    public SeatClaim {
        at = Micros.of(at);
    }
}
