package io.lcart.core.points.leaderboard;

import io.lcart.core.people.RefusalOutcome;
import io.lcart.spi.points.board.BoardConsent;

/** What became of a person's wish to be on boards, or not. */
public sealed interface ConsentOutcome {

    /**
     * It holds, on every board and for every reader.
     *
     * @param consent what holds now
     * @param changed whether it was otherwise before
     */
    record Chosen(BoardConsent consent, boolean changed) implements ConsentOutcome {}

    /**
     * Nothing was changed.
     *
     * @param reason why
     */
    record Refused(LeaderboardRefusal reason) implements ConsentOutcome, RefusalOutcome {}
}
