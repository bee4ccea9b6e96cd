package io.lcart.spi.seat;

import io.lcart.spi.HostKeys;

/**
 * Names one seat. The key is made by lcart. Immutable; an id is never a secret.
 *
 * @param value the key
 */
public record SeatId(String value) {

    /**
     * Checks the key.
     *
     * @throws IllegalArgumentException if {@code value} is no {@linkplain HostKeys#isKey key}
     */
    public SeatId {
        HostKeys.require("seat", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
