package io.lcart.samples.portal.web.board;

import io.lcart.samples.portal.web.Layout;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page with leaderboards. Immutable.
 *
 * @param layout what stands around it
 * @param boards the boards, if there are several
 * @param periods the periods of the one that is shown
 * @param name the board's name
 * @param period the period in words
 * @param rows its first rows
 * @param around the rows around one's own where that is not among the first, or none
 * @param refusal why there is no board, in words, or {@code null}
 * @param standing where one stands, in words, or {@code null} if one is not ranked
 * @param why why one has this rank, in words
 * @param notRanked why one has no rank, in words, or {@code null}
 * @param total how many are ranked, in words
 * @param nextHref the page with the rows behind these, or {@code null}
 * @param choices what one may choose about taking part
 * @param board the board's id
 * @param periodId the period's key
 */
public record BoardView(
        Layout layout,
        List<TabView> boards,
        List<TabView> periods,
        String name,
        String period,
        List<RowView> rows,
        List<RowView> around,
        @Nullable String refusal,
        @Nullable String standing,
        List<String> why,
        @Nullable String notRanked,
        String total,
        @Nullable String nextHref,
        List<ChoiceView> choices,
        String board,
        String periodId) {

    /**
     * A link to a board, or to a period of it.
     *
     * @param href the link
     * @param words what it shows
     * @param current whether it is what the page shows
     */
    public record TabView(String href, String words, boolean current) {}

    /**
     * A row of a board.
     *
     * @param rank the rank, in figures of the page's language
     * @param name the name, or words for somebody without one
     * @param points the points, in figures of the page's language
     * @param me whether it is the reader
     */
    public record RowView(String rank, String name, String points, boolean me) {}

    /**
     * A way to take part, or not.
     *
     * @param value its value in the form
     * @param words what it means
     * @param chosen whether it holds now
     */
    public record ChoiceView(String value, String words, boolean chosen) {}
}
