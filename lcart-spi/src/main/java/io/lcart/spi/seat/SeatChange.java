package io.lcart.spi.seat;

import io.lcart.spi.Micros;
import java.time.Instant;

/**
 * A state that a seat came into. Immutable.
 *
 * @param state the state
 * @param at when
 */
public record SeatChange(SeatState state, Instant at) {

    /** Truncates {@code at} to microseconds. */
    public SeatChange {
        at = Micros.of(at);
    }
}
