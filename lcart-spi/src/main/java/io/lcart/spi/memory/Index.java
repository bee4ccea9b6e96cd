package io.lcart.spi.memory;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** What belongs to a key. Guarded by the storage's lock. */
final class Index<K, V> {

    private final Undo undo;
    private final Map<K, Set<V>> rows = new HashMap<>();

    private final Supplier<Set<V>> newSet;

    /** An index that keeps the order of adding. */
    Index(Undo undo) {
        this(undo, LinkedHashSet::new);
    }

    Index(Undo undo, Supplier<Set<V>> newSet) {
        this.undo = undo;
        this.newSet = newSet;
    }

    void add(K key, V value) {
        if (!of(key).contains(value)) {
            undo.note(() -> drop(key, value));
            keep(key, value);
        }
    }

    /** Takes a value away. Of an index that keeps the order of adding nothing is taken: a rollback would bring it back at the end. */
    void remove(K key, V value) {
        if (of(key).contains(value)) {
            undo.note(() -> keep(key, value));
            drop(key, value);
        }
    }

    Set<V> of(K key) {
        return Collections.unmodifiableSet(rows.getOrDefault(key, Set.of()));
    }

    private void keep(K key, V value) {
        rows.computeIfAbsent(key, k -> newSet.get()).add(value);
    }

    private void drop(K key, V value) {
        Set<V> values = rows.get(key);
        if (values != null) {
            values.remove(value);
            if (values.isEmpty()) {
                rows.remove(key);
            }
        }
    }
}
