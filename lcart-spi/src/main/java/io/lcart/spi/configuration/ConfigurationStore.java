package io.lcart.spi.configuration;

import io.lcart.spi.ConflictException;
import java.util.List;

/** The timeline of configurations in storage. Belongs to one session and is not thread-safe. */
public interface ConfigurationStore {

    /**
     * All versions.
     *
     * <p>Contract: CONFIG-01, CONFIG-02, CONFIG-03, CONFIG-06.
     *
     * @return the versions by number, possibly none
     */
    List<ConfigurationVersion> timeline();

    /**
     * Adds a version. Versions are never changed or removed.
     *
     * <p>Contract: CONFIG-04, CONFIG-05.
     *
     * @param version the version, with the next number
     * @throws ConflictException if there is a version of that number already; nothing was added
     */
    void append(ConfigurationVersion version);
}
