package io.lcart.core.seat.roster;

import java.util.List;

/**
 * A list of students that was read. Each row that is not blank is either among the rows or named by at least one problem. Immutable.
 *
 * @param rows the people, in the order of the file, no address twice
 * @param problems everything that is wrong with the other rows, in the order of the file
 * @param ignoredColumns the columns that were not read, as the header names them
 */
public record Roster(List<RosterRow> rows, List<RosterProblem> problems, List<String> ignoredColumns)
        implements RosterReading {

    /** Copies the lists. */
    public Roster {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
        ignoredColumns = List.copyOf(ignoredColumns);
    }
}
