package io.lcart.spi.points.board;

import io.lcart.spi.Interval;
import io.lcart.spi.Micros;
import io.lcart.spi.people.GroupId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A board, as data: whose standings, and over which time. On it are the group's members at an instant whose accounts are active and who take
 * part (domain.md §7; reliability.md E5). Immutable.
 *
 * @param group the group
 * @param andUngrouped whether it is the site's default group, so that people who are in no group at {@code at} count as its members
 * @param window which entries count, by when they occurred; or {@code null} for all of the ledger
 * @param at the instant of the memberships
 */
public record StandingQuery(
        GroupId group, boolean andUngrouped, @Nullable Interval window, Instant at) {

    /** Truncates {@code at} to microseconds. */
    public StandingQuery {
        at = Micros.of(at);
    }
}
