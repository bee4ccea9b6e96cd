package io.lcart.core.report;

import java.time.Duration;

/**
 * How a site makes reports in the background. Immutable.
 *
 * @param keep how long a file is kept
 * @param maxBytes the greatest size of a file
 * @param mostWaiting how many exports of one person may wait or be under way
 */
public record ExportPolicy(Duration keep, long maxBytes, int mostWaiting) {

    /** A day, 2 GiB, five. */
    public static final ExportPolicy DEFAULT = new ExportPolicy(Duration.ofDays(1), 2L << 30, 5);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one of them is not above zero
     */
    public ExportPolicy {
        if (keep.isNegative() || keep.isZero() || maxBytes < 1 || mostWaiting < 1) {
            throw new IllegalArgumentException("an export policy has numbers above zero");
        }
    }
}
