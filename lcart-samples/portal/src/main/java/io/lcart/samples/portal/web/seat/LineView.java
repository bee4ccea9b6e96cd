package io.lcart.samples.portal.web.seat;

import org.jspecify.annotations.Nullable;

/**
 * A line of seats as it is shown. Immutable.
 *
 * @param id the line
 * @param href its page
 * @param title what a seat gives access to
 * @param source the order, or who gave the seats
 * @param date when they came
 * @param window when their access is, in words
 * @param state {@code in-force}, {@code suspended} or {@code ended}
 * @param stateWords the state in words
 * @param stateHelp what to do about it, or {@code null} if seats can be given
 * @param low a warning that few seats are left, or {@code null}
 * @param counts how many seats there are
 */
public record LineView(
        String id,
        String href,
        String title,
        String source,
        String date,
        String window,
        String state,
        String stateWords,
        @Nullable String stateHelp,
        @Nullable String low,
        Counts counts) {

    /**
     * How many seats a line has.
     *
     * @param available seats free to be given
     * @param invited seats held
     * @param claimed seats used
     * @param withdrawn seats taken back
     * @param refunded seats refunded before anybody used them
     */
    public record Counts(int available, int invited, int claimed, int withdrawn, int refunded) {

        /**
         * How many live seats there are.
         *
         * @return their sum
         */
        public int supplied() {
            return available + invited + claimed;
        }
    }
}
