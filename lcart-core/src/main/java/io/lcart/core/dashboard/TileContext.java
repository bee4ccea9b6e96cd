package io.lcart.core.dashboard;

import io.lcart.core.people.Role;
import io.lcart.spi.dashboard.DashboardFacts;
import io.lcart.spi.people.Account;
import java.time.Instant;
import java.util.Set;

/**
 * What a tile of the host's own decides on. Immutable.
 *
 * @param account the person
 * @param at as of when
 * @param roles what the person is
 * @param facts the person's facts
 */
public record TileContext(Account account, Instant at, Set<Role> roles, DashboardFacts facts) {

    /** Copies the roles. */
    public TileContext {
        roles = Set.copyOf(roles);
    }
}
