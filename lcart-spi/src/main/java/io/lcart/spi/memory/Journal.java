package io.lcart.spi.memory;

import java.util.Collection;
import java.util.NavigableMap;

/** Values by increasing numbers, which can be read from either end. Guarded by the storage's lock. */
final class Journal<V> extends SortedTable<Long, V> {

    Journal(Undo undo) {
        super(undo);
    }

    /** The highest number, 0 if there is none. */
    long lastNumber() {
        return sorted().isEmpty() ? 0 : sorted().lastKey();
    }

    /** All values, oldest first. */
    Collection<V> all() {
        return sorted().values();
    }

    /** The entries below a number, newest first. */
    NavigableMap<Long, V> newestFirst(long below) {
        return sorted().headMap(below, false).descendingMap();
    }

    /** Adds a value behind all others. */
    void append(V value) {
        put(lastNumber() + 1, value);
    }
}
