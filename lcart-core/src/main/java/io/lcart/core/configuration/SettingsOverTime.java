package io.lcart.core.configuration;

import io.lcart.spi.configuration.ConfigurationVersion;
import io.lcart.spi.storage.Session;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The settings in force at instants, read in one session once for each version of the configuration. Not for hosts. Not thread-safe. */
public final class SettingsOverTime {

    private final Session session;
    private final BiFunction<Session, Instant, Settings> settingsAt;
    private final Map<Long, Settings> settingsOfVersion = new HashMap<>();
    private @Nullable List<ConfigurationVersion> versions;

    /**
     * The settings of a site over time.
     *
     * @param session the session to read in
     * @param settingsAt reads the settings in force at an instant
     */
    public SettingsOverTime(Session session, BiFunction<Session, Instant, Settings> settingsAt) {
        this.session = session;
        this.settingsAt = settingsAt;
    }

    /**
     * The settings in force at an instant.
     *
     * @param at the instant
     * @return the settings
     */
    public Settings at(Instant at) {
        if (versions == null) {
            versions = session.configurations().timeline();
        }
        long inForce = 0;
        for (ConfigurationVersion version : versions) {
            inForce = version.from().isAfter(at) ? inForce : Math.max(inForce, version.number());
        }
        return settingsOfVersion.computeIfAbsent(inForce, number -> settingsAt.apply(session, at));
    }
}
