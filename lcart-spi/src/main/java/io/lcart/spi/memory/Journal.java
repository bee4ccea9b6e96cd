package io.lcart.spi.memory;

import java.util.Collection;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Values by increasing numbers, which can be read from either end. Guarded by the storage's lock. */
final class Journal<V> extends Table<Long, V> {

    private final NavigableMap<Long, V> rows;

    Journal(Undo undo) {
        this(undo, new TreeMap<>());
    }

    private Journal(Undo undo, NavigableMap<Long, V> rows) {
        super(undo, rows);
        this.rows = rows;
    }

    /** The highest number, 0 if there is none. */
    long lastNumber() {
        return rows.isEmpty() ? 0 : rows.lastKey();
    }

    /** All values, oldest first. */
    Collection<V> all() {
        return rows.values();
    }

    /** The entries below a number, newest first. */
    NavigableMap<Long, V> newestFirst(long below) {
        return rows.headMap(below, false).descendingMap();
    }
}
