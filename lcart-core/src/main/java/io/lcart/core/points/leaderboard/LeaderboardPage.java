package io.lcart.core.points.leaderboard;

import io.lcart.spi.points.board.BoardConsent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a board, as it stands at this moment. Immutable.
 *
 * @param board the board
 * @param period the period
 * @param rows the rows, in the order of the board
 * @param total how many are ranked
 * @param me the viewer's own row, wherever it stands, or {@code null} if they are not ranked
 * @param explanation why the viewer has this rank, or {@code null} if they are not ranked
 * @param consent what the viewer has chosen
 * @param next the cursor of the rows behind these, or {@code null} if there are none
 */
public record LeaderboardPage(
        Leaderboard board,
        LeaderboardPeriod period,
        List<LeaderboardRow> rows,
        int total,
        @Nullable LeaderboardRow me,
        @Nullable RankExplanation explanation,
        BoardConsent consent,
        @Nullable String next) {

    /** Copies the list. */
    public LeaderboardPage {
        rows = List.copyOf(rows);
    }
}
