package io.lcart.core.points.leaderboard;

import io.lcart.core.points.board.Ranking;
import io.lcart.spi.Interval;
import io.lcart.spi.people.GroupId;
import io.lcart.spi.points.board.StandingQuery;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What boards in memory differ in. */
record BoardKey(
        GroupId group, boolean andUngrouped, @Nullable Interval window, Ranking ranking) {

    StandingQuery at(Instant instant) {
        return new StandingQuery(group, andUngrouped, window, instant);
    }
}
