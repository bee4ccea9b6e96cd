package io.lcart.core.seat;

import io.lcart.core.internal.json.Names;
import io.lcart.core.seat.roster.RosterProblem;
import io.lcart.core.text.Messages;
import io.lcart.spi.seat.SeatId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row of a list, or would become of it. Immutable.
 *
 * @param line the line of the file the row starts on, counted from 1
 * @param email the address as the file has it
 * @param verdict what became of it
 * @param seat the seat given, or {@code null}
 * @param problem what is wrong with the row, if the verdict is {@link Verdict#INVALID} or {@link Verdict#DUPLICATE}; else {@code null}
 */
public record ImportRow(
        int line,
        String email,
        Verdict verdict,
        @Nullable SeatId seat,
        @Nullable RosterProblem problem) {

    /** What can become of a row. The list is closed. */
    public enum Verdict {
        /** The person of the address gets a seat. */
        ASSIGNED,
        /** An account is made for the address, and gets a seat. */
        ASSIGNED_NEW_ACCOUNT,
        /** The person has a seat of the line already. */
        ALREADY_HOLDS_SEAT,
        /** The person has access already, and the seat would not make it longer (domain.md §15-Q11). */
        HAS_ACCESS,
        /** The person's account is inactive or locked. */
        PERSON_BARRED,
        /** The address stands in the list before; it uses one seat. */
        DUPLICATE,
        /** The row has a problem. */
        INVALID,
        /** The seats were used up by the rows before. */
        NO_SEAT_AVAILABLE;

        /**
         * Whether the row's person gets a seat.
         *
         * @return {@code true} for the two that are assigned
         */
        public boolean isAssigned() {
            return this == ASSIGNED || this == ASSIGNED_NEW_ACCOUNT;
        }
    }

    /**
     * What became of the row and why.
     *
     * @param locale the reader's language
     * @return the text in that language, or in English
     */
    public String text(Locale locale) {
        return problem == null
                ? Messages.text("seat-import." + Names.of(verdict), List.of(locale))
                : problem.text(locale);
    }
}
