package io.lcart.spi.report.saved;

import io.lcart.spi.HostKeys;

/**
 * Names one saved report; made at random. Immutable.
 *
 * @param value the id
 */
public record SavedReportId(String value) {

    /**
     * Checks the id.
     *
     * @throws IllegalArgumentException if {@code value} is no {@linkplain HostKeys#isKey key}
     */
    public SavedReportId {
        HostKeys.require("saved report", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
