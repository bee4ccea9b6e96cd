package io.lcart.core.points.leaderboard;

import io.lcart.core.paging.PageRequest;
import io.lcart.spi.InvalidInputException;
import io.lcart.spi.Violation;
import java.util.List;

/** Which rows of a board are asked for. */
public sealed interface LeaderboardView {

    /**
     * The first ones.
     *
     * @param count how many at most, 1 to {@value PageRequest#MAX_LIMIT}
     */
    record Top(int count) implements LeaderboardView {

        /**
         * Checks the number.
         *
         * @throws InvalidInputException if it is not within its bounds
         */
        public Top {
            require("top", count, PageRequest.MAX_LIMIT);
        }
    }

    /**
     * The viewer and those who stand next to them; none if the viewer is not ranked.
     *
     * @param each how many before and behind at most, 1 to {@value #MOST}
     */
    record Around(int each) implements LeaderboardView {

        /** How many before and behind may be asked for. */
        public static final int MOST = 250;

        /**
         * Checks the number.
         *
         * @throws InvalidInputException if it is not within its bounds
         */
        public Around {
            require("n", each, MOST);
        }
    }

    /**
     * A page: the first, or the one behind another.
     *
     * @param request which
     */
    record Paged(PageRequest request) implements LeaderboardView {}

    private static void require(String what, int number, int most) {
        if (number < 1 || number > most) {
            throw new InvalidInputException("leaderboard", List.of(new Violation(what, "must be 1 to " + most)));
        }
    }
}
