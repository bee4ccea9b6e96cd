package io.lcart.spi.recognition;

import io.lcart.spi.HostKeys;

/**
 * Names one award. The key is made by lcart. Immutable; an id is never a secret.
 *
 * @param value the key
 */
public record AwardId(String value) {

    /**
     * Checks the key.
     *
     * @throws IllegalArgumentException if {@code value} is no {@linkplain HostKeys#isKey key}
     */
    public AwardId {
        HostKeys.require("award", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
