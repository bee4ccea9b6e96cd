package io.lcart.spi.people;

import io.lcart.spi.Micros;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A group as it was from one instant on, until the next version of the same group (domain.md §2). Groups are versioned so that an older
 * dashboard can be shown as it was. Immutable.
 *
 * @param group the host's key
 * @param from the first instant at which these values hold
 * @param name the name; that of a group's latest version is unique ignoring case ({@link GroupStore#rename})
 * @param inherit whether people who use a member's registration code join the group
 * @param priority decides among a person's groups, the lowest wins; {@code null} counts as last (domain.md §15-Q3)
 * @param logo an https URL or host path of the logo, or {@code null}
 * @param welcomeMessage plain text shown on the members' dashboards, or {@code null}
 * @param highScoreBoard whether members see a leaderboard of this group
 */
public record GroupVersion(
        GroupId group,
        Instant from,
        String name,
        boolean inherit,
        @Nullable Integer priority,
        @Nullable String logo,
        @Nullable String welcomeMessage,
        boolean highScoreBoard) {

    /** Truncates {@code from} to microseconds. */
    public GroupVersion {
        from = Micros.of(from);
    }
}
