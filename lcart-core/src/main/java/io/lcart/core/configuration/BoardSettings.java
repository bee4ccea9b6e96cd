package io.lcart.core.configuration;

import java.time.DayOfWeek;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How the site's leaderboards are kept (product.md P9, N10). Immutable.
 *
 * @param ties which rank people of equal points have; shared, with gaps, by default (domain.md §15-Q16)
 * @param leastPeople of how many ranked people at least a board consists; one of fewer is not shown, since it would say too much of each; 1 to
 *     1000, 1 by default
 * @param weekStart the day on which a week begins; Monday by default
 * @param adminsMayView whether those who administer a group see its board without being members (domain.md §15-Q4); off by default
 * @param periods periods of the site's own, in the order in which they are shown; at most {@value #MOST_PERIODS}
 */
public record BoardSettings(
        TiePolicy ties, int leastPeople, DayOfWeek weekStart, boolean adminsMayView, List<BoardPeriod> periods) {

    /** How many periods of its own a site may have. */
    public static final int MOST_PERIODS = 200;

    /** What holds where nothing is configured. */
    public static final BoardSettings DEFAULT =
            new BoardSettings(TiePolicy.SHARED, 1, DayOfWeek.MONDAY, false, List.of());

    private static final int MOST_PEOPLE = 1_000;

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if the least number of people is not within 1 to 1000, there are too many periods, or two of them have
     *     one key
     */
    public BoardSettings {
        periods = List.copyOf(periods);
        if (leastPeople < 1 || leastPeople > MOST_PEOPLE) {
            throw new IllegalArgumentException(
                    "a board consists of at least 1 to " + MOST_PEOPLE + " people, not " + leastPeople);
        }
        if (periods.size() > MOST_PERIODS) {
            throw new IllegalArgumentException("a site has at most " + MOST_PERIODS + " periods of its own");
        }
        Set<String> ids = new HashSet<>();
        for (BoardPeriod period : periods) {
            if (!ids.add(period.id())) {
                throw new IllegalArgumentException("two periods of boards are named '" + period.id() + "'");
            }
        }
    }
}
