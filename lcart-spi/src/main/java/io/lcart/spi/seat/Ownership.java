package io.lcart.spi.seat;

import io.lcart.spi.Micros;
import io.lcart.spi.people.AccountId;
import java.time.Instant;

/**
 * Whose hands a pool is in, from one instant on until the next ownership. Immutable.
 *
 * @param owner the person
 * @param since the first instant
 */
public record Ownership(AccountId owner, Instant since) {

    /** Truncates {@code since} to microseconds. */
    public Ownership {
        since = Micros.of(since);
    }
}
