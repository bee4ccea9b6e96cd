package io.lcart.spi.file;

import io.lcart.spi.HostKeys;

/**
 * Names one stored file. Random, made by the file store, and no secret: whoever asks is checked first. Immutable.
 *
 * @param value the key
 */
public record FileKey(String value) {

    /**
     * Checks the key.
     *
     * @throws IllegalArgumentException if {@code value} is no {@linkplain HostKeys#isKey key}
     */
    public FileKey {
        HostKeys.require("file", value);
    }
}
