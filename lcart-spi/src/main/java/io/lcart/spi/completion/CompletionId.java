package io.lcart.spi.completion;

import io.lcart.spi.HostKeys;

/**
 * Names one completion. The key is made by lcart. Immutable; an id is never a secret.
 *
 * @param value the key
 */
public record CompletionId(String value) {

    /**
     * Checks the key.
     *
     * @throws IllegalArgumentException if {@code value} is no {@linkplain HostKeys#isKey key}
     */
    public CompletionId {
        HostKeys.require("completion", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
