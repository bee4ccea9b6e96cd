package io.lcart.spi.commerce;

import io.lcart.spi.Micros;
import java.time.Instant;

/**
 * An order's state from one instant on, until its next change. Immutable.
 *
 * @param status the state
 * @param at its first instant
 */
public record StatusChange(OrderStatus status, Instant at) {

    /** Truncates {@code at} to microseconds. */
    public StatusChange {
        at = Micros.of(at);
    }
}
