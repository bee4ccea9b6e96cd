package io.lcart.core.seat.roster;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import io.lcart.core.seat.roster.RosterRefused.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The row that is being read, one object for all of them: the cells of the columns that are read, without the blanks around them. Keeps the
 * limits of a row, and knows where reading is. Not thread-safe.
 */
final class Cells extends AbstractBaseCsvCallbackHandler<Cells> {

    private final String[] values = new String[Column.values().length];
    private final boolean[] controls = new boolean[Column.values().length];
    private final List<String> names = new ArrayList<>();
    private @Nullable Header header;
    private int linesBefore;
    private int surplus;
    private boolean blank;
    private long steps;

    /** Lines that were taken off before the parser counted any. */
    void startAfter(int lines) {
        linesBefore = lines;
    }

    @Override
    protected void handleBegin(long line) {
        steps++;
        names.clear();
        Arrays.fill(values, "");
        Arrays.fill(controls, false);
        surplus = 0;
        blank = true;
    }

    @Override
    protected void handleField(int place, char[] buffer, int offset, int length, boolean quoted) {
        steps++;
        if (place >= RosterLimits.COLUMNS) {
            throw stop(Kind.TOO_MANY_COLUMNS, place, RosterLimits.COLUMNS);
        }
        if (length > RosterLimits.CELL_LENGTH) {
            throw stop(Kind.CELL_TOO_LONG, place, RosterLimits.CELL_LENGTH);
        }
        int from = offset;
        int to = offset + length;
        while (from < to && isBlank(buffer[from])) {
            from++;
        }
        while (to > from && isBlank(buffer[to - 1])) {
            to--;
        }
        boolean control = hasControl(buffer, from, to, place);
        blank &= from == to;
        if (header == null) {
            names.add(new String(buffer, from, to - from));
            return;
        }
        int column = header.columnAt(place);
        if (column >= 0) {
            values[column] = new String(buffer, from, to - from);
            controls[column] = control;
        } else if (surplus == 0 && from < to && place >= header.size()) {
            surplus = place + 1;
        }
    }

    private boolean hasControl(char[] buffer, int from, int to, int place) {
        boolean found = false;
        for (int i = from; i < to; i++) {
            char c = buffer[i];
            if (Character.isISOControl(c)) {
                if (c == 0) {
                    throw stop(Kind.NUL_CHARACTER, place, null);
                }
                found = true;
            }
        }
        return found;
    }

    /** As at the ends of an address: {@link io.lcart.core.people.EmailKey#trim}. */
    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    @Override
    protected Cells buildRecord() {
        return this;
    }

    /** Takes the row for the header. */
    Header readHeader() {
        header = new Header(names, line());
        return header;
    }

    /** Whether no cell has anything in it. */
    boolean areBlank() {
        return blank;
    }

    String value(Column column) {
        return values[column.ordinal()];
    }

    /** Whether a cell has a control character in it that is no blank at either end. */
    boolean hasControl(Column column) {
        return controls[column.ordinal()];
    }

    /** The number of the first cell, from 1, that has something in it and no column above it; 0 if there is none. */
    int surplus() {
        return surplus;
    }

    /** The line the row starts on, from 1. */
    int line() {
        return linesBefore + (int) getStartingLineNumber();
    }

    /** Grows with every row and every cell. */
    long steps() {
        return steps;
    }

    /** The end of reading for the sake of the cell that comes next. */
    Stop stopAtCell(Kind kind, @Nullable Integer limit) {
        return stop(kind, getFieldCount(), limit);
    }

    /** The end of reading for the sake of the row, or of the file as far as this row. */
    Stop stopAtRow(Kind kind, @Nullable Integer limit) {
        return new Stop(new RosterRefused(kind, line(), null, limit));
    }

    private Stop stop(Kind kind, int place, @Nullable Integer limit) {
        return new Stop(new RosterRefused(kind, line(), Header.name(header, place), limit));
    }
}
