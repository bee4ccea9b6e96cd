package io.lcart.spi.recognition;

import io.lcart.spi.HostKeys;

/**
 * Names one badge. The key is the host's own. Immutable; an id is never a secret.
 *
 * @param value the key
 */
public record BadgeId(String value) {

    /**
     * Checks the key.
     *
     * @throws IllegalArgumentException if {@code value} is no {@linkplain HostKeys#isKey key}
     */
    public BadgeId {
        HostKeys.require("badge", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
