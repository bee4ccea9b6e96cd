package io.lcart.core.configuration;

import io.lcart.spi.InvalidInputException;
import io.lcart.spi.configuration.ConfigurationVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All versions of the configuration as they stood at one moment, decoded. Versions are never changed, so a later timeline takes over what an
 * earlier one has decoded. Immutable and thread-safe.
 */
public final class ConfigurationTimeline {

    /** Nothing published. */
    public static final ConfigurationTimeline EMPTY = new ConfigurationTimeline(List.of());

    private final List<EffectiveConfiguration> byNumber;
    private final List<Instant> starts;

    private ConfigurationTimeline(List<EffectiveConfiguration> byNumber, List<Instant> starts) {
        this.byNumber = List.copyOf(byNumber);
        this.starts = List.copyOf(starts);
    }

    private ConfigurationTimeline(List<EffectiveConfiguration> none) {
        this(none, List.of());
    }

    /**
     * The timeline of some versions.
     *
     * @param versions all versions there are, by number
     * @return their timeline
     * @throws InvalidInputException if one of those that this timeline does not know is no configuration
     */
    public ConfigurationTimeline of(List<ConfigurationVersion> versions) {
        Map<Long, EffectiveConfiguration> known = new HashMap<>();
        byNumber.forEach(version -> known.put(version.number(), version));
        List<EffectiveConfiguration> decoded = new ArrayList<>();
        List<Instant> from = new ArrayList<>();
        for (ConfigurationVersion version : versions) {
            EffectiveConfiguration before = known.get(version.number());
            decoded.add(before == null ? decode(version) : before);
            from.add(version.from());
        }
        return new ConfigurationTimeline(decoded, from);
    }

    private static EffectiveConfiguration decode(ConfigurationVersion version) {
        try {
            return new EffectiveConfiguration(version.number(), ConfigurationJson.readStored(version.document()));
        } catch (InvalidInputException e) {
            throw new InvalidInputException("stored configuration " + version.number(), e.violations());
        }
    }

    /**
     * The version with the highest number among those that hold at an instant; without any, the defaults.
     *
     * @param instant the instant
     * @return the configuration and its number
     */
    public EffectiveConfiguration at(Instant instant) {
        for (int i = byNumber.size() - 1; i >= 0; i--) {
            if (!starts.get(i).isAfter(instant)) {
                return byNumber.get(i);
            }
        }
        return EffectiveConfiguration.DEFAULT;
    }

    /**
     * All versions, those too that no instant has any more.
     *
     * @return the versions by number, without the defaults
     */
    public List<EffectiveConfiguration> all() {
        return byNumber;
    }

    /** The highest number, 0 without any version. */
    long newest() {
        return byNumber.isEmpty() ? 0 : byNumber.get(byNumber.size() - 1).number();
    }
}
