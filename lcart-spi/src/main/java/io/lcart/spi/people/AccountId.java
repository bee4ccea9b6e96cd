package io.lcart.spi.people;

import io.lcart.spi.HostKeys;

/**
 * Names one account. The key is the host's own. Immutable; an id is never a secret.
 *
 * @param value the key
 */
public record AccountId(String value) {

    /**
     * Checks the key.
     *
     * @throws IllegalArgumentException if {@code value} is no {@linkplain HostKeys#isKey key}
     */
    public AccountId {
        HostKeys.require("account", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
