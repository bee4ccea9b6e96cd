package io.lcart.core.points.leaderboard;

import io.lcart.spi.Interval;
import org.jspecify.annotations.Nullable;

/**
 * The time over which a board adds up points. Immutable.
 *
 * @param id its key, as in {@code all-time}, {@code 2026-10}, {@code 2026-W40} or a key of the site's own
 * @param kind what kind of period it is
 * @param name what the site calls it, in the viewer's language, or {@code null} where it is no period of the site's own
 * @param window from its first instant to the first one behind it, in the site's time zone; {@code null} for all time
 */
public record LeaderboardPeriod(
        String id,
        Kind kind,
        @Nullable String name,
        @Nullable Interval window) {

    /** The kinds of periods. */
    public enum Kind {
        /** All points there are. */
        ALL_TIME,
        /** A month of the calendar. */
        MONTH,
        /** A week, from the day on which the site's weeks begin. */
        WEEK,
        /** A period of the site's own. */
        CUSTOM
    }
}
