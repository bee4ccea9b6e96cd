package io.lcart.spi.people;

import io.lcart.spi.HostKeys;

/**
 * Names one group. The key is the host's own. Immutable; an id is never a secret.
 *
 * @param value the key
 */
public record GroupId(String value) {

    /**
     * Checks the key.
     *
     * @throws IllegalArgumentException if {@code value} is no {@linkplain HostKeys#isKey key}
     */
    public GroupId {
        HostKeys.require("group", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
