package io.lcart.core.points.leaderboard;

import io.lcart.core.people.RefusalOutcome;

/** What there is to see of a board. */
public sealed interface LeaderboardOutcome {

    /**
     * A part of it.
     *
     * @param page the rows and what belongs to them
     */
    record Shown(LeaderboardPage page) implements LeaderboardOutcome {}

    /**
     * It is not shown.
     *
     * @param board the board
     * @param reason why
     * @param leastPeople how many ranked people a board of this site has at least
     */
    record Refused(Leaderboard board, LeaderboardRefusal reason, int leastPeople)
            implements LeaderboardOutcome, RefusalOutcome {}
}
