package io.lcart.spi.commerce;

import io.lcart.spi.HostKeys;

/**
 * Names one order. The key is the host's own. Immutable; an id is never a secret.
 *
 * @param value the key
 */
public record OrderId(String value) {

    /**
     * Checks the key.
     *
     * @throws IllegalArgumentException if {@code value} is no {@linkplain HostKeys#isKey key}
     */
    public OrderId {
        HostKeys.require("order", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
