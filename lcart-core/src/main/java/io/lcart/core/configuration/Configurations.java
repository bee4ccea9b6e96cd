package io.lcart.core.configuration;

import io.lcart.core.internal.json.Json;
import io.lcart.core.internal.json.JsonText;
import io.lcart.core.people.SystemViewer;
import io.lcart.core.tile.TileId;
import io.lcart.spi.Micros;
import io.lcart.spi.audit.AuditEntry;
import io.lcart.spi.configuration.ConfigurationVersion;
import io.lcart.spi.storage.Session;
import io.lcart.spi.storage.Storage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The site's configuration, versioned: at an instant {@code t} the version with the highest number among those with {@code from <= t} is in
 * force, and before any the {@linkplain SiteConfiguration#DEFAULT defaults}. Thread-safe.
 */
public final class Configurations {

    private final Storage storage;
    private final InstantSource clock;
    private final Set<TileId> hostTiles;

    private volatile @Nullable ConfigurationTimeline cached;

    /**
     * The configurations in a storage; hosts get them from {@code Lcart}.
     *
     * @param storage where they are kept
     * @param clock what time it is
     * @param hostTiles the tiles that the host adds, which branding and order may name
     */
    public Configurations(Storage storage, InstantSource clock, Set<TileId> hostTiles) {
        this.storage = storage;
        this.clock = clock;
        this.hostTiles = Set.copyOf(hostTiles);
    }

    /**
     * Publishes a configuration, in force from now on.
     *
     * @param viewer who publishes it, for the audit trail
     * @param configuration the configuration
     * @return the version's number
     * @throws io.lcart.spi.InvalidInputException if it names a tile that there is not, is too long to be read again, or has a text that ends
     *     within a character; nothing was published
     * @throws io.lcart.spi.ConflictException if another one was published at the same time; this one was not
     * @throws io.lcart.spi.UnavailableException if the storage did not answer
     */
    public long publish(SystemViewer viewer, SiteConfiguration configuration) {
        Instant now = Micros.of(clock.instant());
        return publish(viewer, configuration, now, now);
    }

    /**
     * Publishes a configuration, in force from an instant on. If that lies in the past, older dashboards are shown by the new configuration
     * from then on.
     *
     * @param viewer who publishes it, for the audit trail
     * @param configuration the configuration
     * @param from the first instant at which it holds
     * @return the version's number
     * @throws io.lcart.spi.InvalidInputException if it names a tile that there is not, is too long to be read again, or has a text that ends
     *     within a character; nothing was published
     * @throws io.lcart.spi.ConflictException if another one was published at the same time; this one was not
     * @throws io.lcart.spi.UnavailableException if the storage did not answer
     */
    public long publish(SystemViewer viewer, SiteConfiguration configuration, Instant from) {
        return publish(viewer, configuration, Micros.of(from), Micros.of(clock.instant()));
    }

    /**
     * Publishes a configuration written as JSON, in force from now on.
     *
     * @param viewer who publishes it, for the audit trail
     * @param json the JSON text, as {@link ConfigurationJson} describes it
     * @return the version's number
     * @throws io.lcart.spi.InvalidInputException if it is no configuration, with everything that is wrong; nothing was published
     * @throws io.lcart.spi.ConflictException if another one was published at the same time; this one was not
     * @throws io.lcart.spi.UnavailableException if the storage did not answer
     */
    public long publish(SystemViewer viewer, String json) {
        return publish(viewer, ConfigurationJson.read(json, hostTiles));
    }

    private long publish(SystemViewer viewer, SiteConfiguration configuration, Instant from, Instant now) {
        ConfigurationChecks.requireKnown(configuration, hostTiles);
        String document = ConfigurationJson.write(configuration);
        // why: what is stored can be read again, however the configuration was made; it may be too long, or hold half a
        // character
        ConfigurationJson.read(document, hostTiles);
        return storage.inTransaction(session -> {
            List<ConfigurationVersion> timeline = session.configurations().timeline();
            long number =
                    timeline.isEmpty() ? 1 : timeline.get(timeline.size() - 1).number() + 1;
            session.configurations().append(new ConfigurationVersion(number, from, document));
            String detail =
                    JsonText.write(Json.of(Map.of("number", Json.of(number), "from", Json.of(from.toString()))));
            session.audit()
                    .append(List.of(new AuditEntry(now, viewer.name(), "configuration.publish", null, detail, null)));
            return number;
        });
    }

    /**
     * The configuration in force now. Costs one storage call.
     *
     * @return the configuration
     * @throws io.lcart.spi.UnavailableException if the storage did not answer
     */
    public SiteConfiguration current() {
        return at(clock.instant());
    }

    /**
     * The configuration in force at an instant. Costs one storage call, and so sees what another process has published.
     *
     * @param instant the instant
     * @return the configuration
     * @throws io.lcart.spi.UnavailableException if the storage did not answer
     */
    public SiteConfiguration at(Instant instant) {
        return reload().at(Micros.of(instant)).configuration();
    }

    /**
     * The configuration in force at an instant, for work that is inside a transaction already.
     *
     * @param session the transaction's session
     * @param instant the instant
     * @return the configuration
     */
    public SiteConfiguration at(Session session, Instant instant) {
        return timeline(session).at(Micros.of(instant)).configuration();
    }

    /**
     * All versions of the configuration, for work that is inside a transaction already.
     *
     * @param session the transaction's session
     * @return the versions
     */
    public ConfigurationTimeline timeline(Session session) {
        // why not kept: what this transaction sees may never be committed
        return remembered().of(session.configurations().timeline());
    }

    /**
     * The configuration in force at an instant as far as this process knows, without a storage call except for the first.
     *
     * @param instant the instant
     * @param number a number of a version that is known to exist; if it is newer than what this process knows, it asks storage
     * @return the configuration and its number
     * @throws io.lcart.spi.UnavailableException if the storage did not answer
     */
    public EffectiveConfiguration known(Instant instant, long number) {
        ConfigurationTimeline known = cached;
        if (known == null || known.newest() < number) {
            known = reload();
        }
        return known.at(Micros.of(instant));
    }

    private ConfigurationTimeline reload() {
        ConfigurationTimeline fresh =
                remembered().of(storage.read(session -> session.configurations().timeline()));
        // why no lock: of two that reload at once the older may win, and then the next dashboard reloads again
        cached = fresh;
        return fresh;
    }

    private ConfigurationTimeline remembered() {
        ConfigurationTimeline known = cached;
        return known == null ? ConfigurationTimeline.EMPTY : known;
    }
}
