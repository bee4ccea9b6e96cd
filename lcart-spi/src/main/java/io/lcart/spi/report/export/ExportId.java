package io.lcart.spi.report.export;

import io.lcart.spi.HostKeys;

/**
 * Names one export; made at random. Immutable.
 *
 * @param value the id
 */
public record ExportId(String value) {

    /**
     * Checks the id.
     *
     * @throws IllegalArgumentException if {@code value} is no {@linkplain HostKeys#isKey key}
     */
    public ExportId {
        HostKeys.require("export", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
