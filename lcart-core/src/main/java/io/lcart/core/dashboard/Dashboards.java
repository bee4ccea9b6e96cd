package io.lcart.core.dashboard;

import io.lcart.core.configuration.Configurations;
import io.lcart.core.configuration.EffectiveConfiguration;
import io.lcart.core.configuration.Settings;
import io.lcart.core.people.Gate;
import io.lcart.core.people.Viewer;
import io.lcart.core.people.ViewerRefusedException;
import io.lcart.core.tile.RuleNeeds;
import io.lcart.spi.Micros;
import io.lcart.spi.dashboard.DashboardFacts;
import io.lcart.spi.dashboard.DashboardQuery;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.storage.Storage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Dashboards of people. Each costs one storage call, whatever the number of tiles, rules and records (product.md N4); one more once after
 * a configuration was published. Thread-safe.
 */
public final class Dashboards implements AutoCloseable {

    private final Gate gate;
    private final Storage storage;
    private final InstantSource clock;
    private final Configurations configurations;
    private final List<HostTile> hostTiles;
    private final HostTiles asking;
    private final Map<Long, TilePlan> plans = new ConcurrentHashMap<>();

    /**
     * The dashboards over a storage; hosts get them from {@code Lcart}.
     *
     * @param gate what every operation of a viewer passes
     * @param storage where the facts are
     * @param clock what time it is
     * @param configurations the site's configurations
     * @param hostTiles the tiles that the host adds
     * @param limit how long all predicates of the host's tiles may take together
     */
    public Dashboards(
            Gate gate,
            Storage storage,
            InstantSource clock,
            Configurations configurations,
            List<HostTile> hostTiles,
            Duration limit) {
        this.gate = gate;
        this.storage = storage;
        this.clock = clock;
        this.configurations = configurations;
        this.hostTiles = List.copyOf(hostTiles);
        this.asking = new HostTiles(hostTiles, limit);
    }

    /**
     * The viewer's own dashboard now.
     *
     * @param viewer whose
     * @return the dashboard
     * @throws ViewerRefusedException if there is no such account, or it may not use the site
     * @throws io.lcart.spi.UnavailableException if the storage did not answer
     */
    public Dashboard of(Viewer viewer) {
        return of(viewer, clock.instant());
    }

    /**
     * The viewer's own dashboard as of an instant: the same for the same records, whenever it is asked for (product.md N2). Whether the
     * account may use the site is decided as of now, and so are its name and language.
     *
     * @param viewer whose
     * @param at as of when, past or future
     * @return the dashboard
     * @throws ViewerRefusedException if there is no such account, or it may not use the site
     * @throws io.lcart.spi.UnavailableException if the storage did not answer
     */
    public Dashboard of(Viewer viewer, Instant at) {
        return gate.read(viewer, "dashboard", () -> read(viewer, at));
    }

    private Dashboard read(Viewer viewer, Instant at) {
        Instant instant = Micros.of(at);
        EffectiveConfiguration effective = configurations.known(instant, 0);
        DashboardFacts facts = facts(viewer.account(), instant, effective);
        EffectiveConfiguration newest = configurations.known(instant, facts.configurationNumber());
        if (newest.number() != effective.number()) {
            effective = newest;
            facts = facts(viewer.account(), instant, effective);
        }
        ViewerRefusedException.requireActive(
                facts.account().id(), facts.account().status());
        EffectiveConfiguration decisive = effective;
        TilePlan plan =
                plans.computeIfAbsent(effective.number(), number -> TilePlan.of(decisive.configuration(), hostTiles));
        return new Resolution(viewer, instant, effective.configuration(), plan, facts).dashboard(asking);
    }

    private DashboardFacts facts(AccountId account, Instant at, EffectiveConfiguration effective) {
        Settings settings = effective.configuration().settings();
        RuleNeeds needs = effective.configuration().needs();
        DashboardQuery query = new DashboardQuery(
                account,
                at,
                settings.defaultGroup(),
                settings.termsVersion(),
                needs.access(),
                needs.completion(),
                needs.orders());
        return storage.read(session -> session.dashboards().facts(query))
                .orElseThrow(() -> new ViewerRefusedException(account, ViewerRefusedException.Reason.UNKNOWN_PERSON));
    }

    /** Ends the threads that ask the host's tiles; {@code Lcart} calls it. Afterwards those tiles are not shown, with a warning. */
    @Override
    public void close() {
        asking.close();
    }
}
