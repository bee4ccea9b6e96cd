package io.lcart.spi.training;

import io.lcart.spi.HostKeys;

/**
 * Names one access entry. The key is made by lcart. Immutable; an id is never a secret.
 *
 * @param value the key
 */
public record AccessEntryId(String value) {

    /**
     * Checks the key.
     *
     * @throws IllegalArgumentException if {@code value} is no {@linkplain HostKeys#isKey key}
     */
    public AccessEntryId {
        HostKeys.require("access entry", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
