package io.lcart.spi.seat;

import io.lcart.spi.Micros;
import java.time.Instant;

/**
 * The wish to take a claimed seat back. Immutable.
 *
 * @param seat the seat
 * @param at when
 * @param replace whether a fresh seat takes its place in the pool
 */
public record Withdrawal(SeatId seat, Instant at, boolean replace) {

    /** Truncates {@code at} to microseconds. */
    public Withdrawal {
        at = Micros.of(at);
    }
}
