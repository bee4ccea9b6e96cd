package io.lcart.core.seat.roster;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The first row of a list: which column stands where. */
final class Header {

    private static final int IGNORED = -1;

    private final List<String> names;
    private final int[] columns;
    private final Map<Column, Integer> places = new EnumMap<>(Column.class);

    /**
     * Reads the row.
     *
     * @throws Stop if a column is missing or stands there twice
     */
    Header(List<String> names, int line) {
        this.names = List.copyOf(names);
        columns = new int[names.size()];
        for (int i = 0; i < columns.length; i++) {
            Column column = Column.of(names.get(i));
            columns[i] = column == null ? IGNORED : column.ordinal();
            if (column != null && places.put(column, i) != null) {
                throw new Stop(new RosterRefused(RosterRefused.Kind.COLUMN_TWICE, line, names.get(i), null));
            }
        }
        String missing = Stream.of(Column.values())
                .filter(column -> !places.containsKey(column))
                .map(Column::title)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new Stop(new RosterRefused(RosterRefused.Kind.COLUMN_MISSING, line, missing, null));
        }
    }

    int size() {
        return columns.length;
    }

    /** The ordinal of the {@link Column} at a place, or a negative number if none is read there. */
    int columnAt(int place) {
        return place < columns.length ? columns[place] : IGNORED;
    }

    /** What to call the column at a place: its name, or its number if it has none. */
    static String name(@Nullable Header header, int place) {
        return header == null
                        || place >= header.size()
                        || header.names.get(place).isEmpty()
                ? Integer.toString(place + 1)
                : header.names.get(place);
    }

    /** What to call a column that is read. */
    String name(Column column) {
        return names.get(places.getOrDefault(column, 0));
    }

    /** What to call the columns that are not read. */
    List<String> ignored() {
        return IntStream.range(0, columns.length)
                .filter(place -> columns[place] == IGNORED)
                .mapToObj(place -> name(this, place))
                .toList();
    }
}
