package io.lcart.spi.seat;

import io.lcart.spi.HostKeys;

/**
 * Names one seat pool. The key is made by lcart. Immutable; an id is never a secret.
 *
 * @param value the key
 */
public record SeatPoolId(String value) {

    /**
     * Checks the key.
     *
     * @throws IllegalArgumentException if {@code value} is no {@linkplain HostKeys#isKey key}
     */
    public SeatPoolId {
        HostKeys.require("seat pool", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
