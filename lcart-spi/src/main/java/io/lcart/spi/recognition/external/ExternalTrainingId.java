package io.lcart.spi.recognition.external;

import io.lcart.spi.HostKeys;

/**
 * Names one record of external training; made at random. Immutable; an id is never a secret.
 *
 * @param value the id
 */
public record ExternalTrainingId(String value) {

    /**
     * Checks the id.
     *
     * @throws IllegalArgumentException if {@code value} is no {@linkplain HostKeys#isKey key}
     */
    public ExternalTrainingId {
        HostKeys.require("external training", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
