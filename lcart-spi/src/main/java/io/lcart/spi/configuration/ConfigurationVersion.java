package io.lcart.spi.configuration;

import io.lcart.spi.Micros;
import java.time.Instant;

/**
 * The site's configuration as it holds from one instant on. At an instant {@code t} the version with the highest number among those with
 * {@code from <= t} is in force. Immutable.
 *
 * @param number counts the versions, from 1
 * @param from the first instant at which it holds
 * @param document the configuration as JSON text that core encodes; storage keeps it byte for byte
 */
public record ConfigurationVersion(long number, Instant from, String document) {

    /** Truncates {@code from} to microseconds. */
    public ConfigurationVersion {
        from = Micros.of(from);
    }
}
