package io.lcart.core.seat.roster;

import io.lcart.core.people.EmailKey;
import io.lcart.core.seat.roster.RosterProblem.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Judges the rows of one list, one after the other. Not thread-safe. */
final class Verdicts {

    private static final int MAX_NAME_LENGTH = 100;

    private final Header header;
    private final int limit;
    private final List<RosterRow> rows = new ArrayList<>();
    private final List<RosterProblem> problems = new ArrayList<>();
    private final Map<String, RosterRow> byKey = new HashMap<>();
    private int count;

    Verdicts(Header header, int limit) {
        this.header = header;
        this.limit = limit;
    }

    /**
     * Judges a row.
     *
     * @throws Stop if it is one more than allowed
     */
    void take(Cells cells) {
        if (cells.areBlank()) {
            return;
        }
        if (++count > limit) {
            throw cells.stopAtRow(RosterRefused.Kind.TOO_MANY_ROWS, limit);
        }
        int before = problems.size();
        checkName(cells, Column.FIRST_NAME);
        checkName(cells, Column.LAST_NAME);
        String key = emailKey(cells);
        if (cells.surplus() > 0) {
            add(cells, Integer.toString(cells.surplus()), Kind.MORE_CELLS_THAN_COLUMNS, null);
        }
        if (key != null && problems.size() == before) {
            use(cells, key);
        }
    }

    private void checkName(Cells cells, Column column) {
        String name = cells.value(column);
        if (name.isEmpty() && column == Column.FIRST_NAME) {
            add(cells, column, Kind.NAME_MISSING);
        }
        if (name.length() > MAX_NAME_LENGTH) {
            add(cells, column, Kind.NAME_TOO_LONG);
        }
        if (cells.hasControl(column)) {
            add(cells, column, Kind.CONTROL_CHARACTER);
        }
    }

    private @Nullable String emailKey(Cells cells) {
        String email = cells.value(Column.EMAIL);
        if (email.isEmpty()) {
            add(cells, Column.EMAIL, Kind.EMAIL_MISSING);
            return null;
        }
        if (cells.hasControl(Column.EMAIL)) {
            add(cells, Column.EMAIL, Kind.CONTROL_CHARACTER);
            return null;
        }
        String key = EmailKey.of(email).orElse(null);
        if (key == null) {
            add(cells, Column.EMAIL, Kind.EMAIL_INVALID);
        }
        return key;
    }

    private void use(Cells cells, String key) {
        RosterRow row = new RosterRow(
                cells.line(),
                cells.value(Column.FIRST_NAME),
                cells.value(Column.LAST_NAME),
                cells.value(Column.EMAIL),
                key);
        RosterRow earlier = byKey.putIfAbsent(key, row);
        if (earlier == null) {
            rows.add(row);
        } else {
            add(cells, header.name(Column.EMAIL), Kind.DUPLICATE_IN_FILE, earlier.line());
        }
    }

    private void add(Cells cells, Column column, Kind kind) {
        add(cells, header.name(column), kind, null);
    }

    private void add(Cells cells, String column, Kind kind, @Nullable Integer firstLine) {
        problems.add(new RosterProblem(cells.line(), column, kind, cells.value(Column.EMAIL), firstLine));
    }

    Roster roster() {
        return new Roster(rows, problems, header.ignored());
    }
}
