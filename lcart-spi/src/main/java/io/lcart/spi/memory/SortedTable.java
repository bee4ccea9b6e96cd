package io.lcart.spi.memory;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Immutable values by keys that have an order. Guarded by the storage's lock. */
class SortedTable<K extends Comparable<? super K>, V> extends Table<K, V> {

    private final NavigableMap<K, V> rows;

    SortedTable(Undo undo) {
        this(undo, new TreeMap<>());
    }

    private SortedTable(Undo undo, NavigableMap<K, V> rows) {
        super(undo, rows);
        this.rows = Collections.unmodifiableNavigableMap(rows);
    }

    /** All rows in the order of their keys. */
    NavigableMap<K, V> sorted() {
        return rows;
    }
}
