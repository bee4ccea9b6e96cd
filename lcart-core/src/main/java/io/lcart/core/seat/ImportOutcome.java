package io.lcart.core.seat;

import io.lcart.core.people.RefusalOutcome;
import io.lcart.core.seat.roster.RosterRefused;
import java.util.List;

/** What became of a list of people, or would become of it. */
public sealed interface ImportOutcome {

    /**
     * What became of each row.
     *
     * @param rows one for each row that is not blank, in the order of the file
     * @param summary the numbers
     */
    record Report(List<ImportRow> rows, ImportSummary summary) implements ImportOutcome {

        /** Copies the list. */
        public Report {
            rows = List.copyOf(rows);
        }
    }

    /**
     * The file cannot be used at all.
     *
     * @param refused why, with row and column
     */
    record Unreadable(RosterRefused refused) implements ImportOutcome {}

    /**
     * Nobody got a seat.
     *
     * @param reason why
     * @param summary the numbers as far as they are known, so that it can be said how many seats are missing
     */
    record Refused(SeatRefusal reason, ImportSummary summary) implements ImportOutcome, RefusalOutcome {}
}
