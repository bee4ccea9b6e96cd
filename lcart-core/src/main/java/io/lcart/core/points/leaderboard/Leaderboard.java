package io.lcart.core.points.leaderboard;

import io.lcart.spi.people.GroupId;
import java.util.List;

/**
 * A board that a viewer may see. Immutable.
 *
 * @param id the group whose members it ranks
 * @param name the group's name
 * @param member whether the viewer is one of the members; who only administers the group is not ranked
 * @param periods the present periods: all time, the month, the week, then those of the site's own that have begun, in the site's order
 */
public record Leaderboard(GroupId id, String name, boolean member, List<LeaderboardPeriod> periods) {

    /** Copies the list. */
    public Leaderboard {
        periods = List.copyOf(periods);
    }
}
