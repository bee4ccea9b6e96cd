package io.lcart.core.points.leaderboard;

import io.lcart.core.internal.json.Names;
import io.lcart.core.people.Refusal;
import io.lcart.core.text.Messages;
import java.util.List;
import java.util.Locale;

/** Why a board is not shown, or nothing was changed about it. The list is closed. Each says what to do next (product.md P6). */
public enum LeaderboardRefusal implements Refusal {
    /** Fewer people are ranked than the site wants on a board, so that it would say too much of each (product.md N10). */
    TOO_FEW_PEOPLE,
    /** There is no such period, it has not begun, or it is too long ago. */
    UNKNOWN_PERIOD,
    /** The site has no points and boards. */
    BOARDS_OFF;

    @Override
    public boolean forbids() {
        return false;
    }

    /**
     * The key of the text that says what to do now, for hosts with texts of their own.
     *
     * @return the key, as in {@code leaderboard-refusal.too-few-people}
     */
    public String nextStepKey() {
        return "leaderboard-refusal." + Names.of(this);
    }

    /**
     * What to do now.
     *
     * @param locale the reader's language
     * @return the text in that language, or in English
     */
    public String nextStep(Locale locale) {
        return Messages.text(nextStepKey(), List.of(locale));
    }
}
