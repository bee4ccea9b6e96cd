package io.lcart.spi.memory;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** What belongs to a key. Only ever grows, but for changes taken back. Guarded by the storage's lock. */
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
            undo.note(() -> remove(key, value));
            rows.computeIfAbsent(key, k -> newSet.get()).add(value);
        }
    }

    Set<V> of(K key) {
        return Collections.unmodifiableSet(rows.getOrDefault(key, Set.of()));
    }

    private void remove(K key, V value) {
        Set<V> values = rows.get(key);
        if (values != null) {
            values.remove(value);
            if (values.isEmpty()) {
                rows.remove(key);
            }
        }
    }
}
