package io.lcart.spi.seat;

import io.lcart.spi.Micros;
import java.time.Instant;

/**
 * The wish to take seats that nobody has out of a pool, because their money is given back (reliability.md T10). Immutable.
 *
 * @param id the refund
 * @param pool the pool
 * @param seats how many seats, at least 1
 * @param at when
 */
public record SeatRefund(SeatRefundId id, SeatPoolId pool, int seats, Instant at) {

    /**
     * Truncates {@code at} to microseconds.
     *
     * @throws IllegalArgumentException if {@code seats} is below 1
     */
    public SeatRefund {
        if (seats < 1) {
            throw new IllegalArgumentException("a refund takes at least one seat, not " + seats);
        }
        at = Micros.of(at);
    }
}
