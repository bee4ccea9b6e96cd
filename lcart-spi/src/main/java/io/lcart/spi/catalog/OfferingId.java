package io.lcart.spi.catalog;

import io.lcart.spi.HostKeys;

/**
 * Names one offering. The key is the host's own. Immutable; an id is never a secret.
 *
 * @param value the key
 */
public record OfferingId(String value) {

    /**
     * Checks the key.
     *
     * @throws IllegalArgumentException if {@code value} is no {@linkplain HostKeys#isKey key}
     */
    public OfferingId {
        HostKeys.require("offering", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
