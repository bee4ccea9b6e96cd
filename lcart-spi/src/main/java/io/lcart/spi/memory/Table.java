package io.lcart.spi.memory;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Immutable values by key, whose changes can be taken back. Guarded by the storage's lock. */
class Table<K, V> {

    private final Undo undo;
    private final Map<K, V> rows;

    Table(Undo undo) {
        this(undo, new HashMap<>());
    }

    Table(Undo undo, Map<K, V> rows) {
        this.undo = undo;
        this.rows = rows;
    }

    @Nullable
    V get(K key) {
        return rows.get(key);
    }

    V getOrDefault(K key, V other) {
        return rows.getOrDefault(key, other);
    }

    boolean has(K key) {
        return rows.containsKey(key);
    }

    int size() {
        return rows.size();
    }

    void put(K key, V value) {
        V before = rows.get(key);
        undo.note(() -> restore(key, before));
        rows.put(key, value);
    }

    void remove(K key) {
        V before = rows.get(key);
        undo.note(() -> restore(key, before));
        rows.remove(key);
    }

    /** All values, in no order. */
    Stream<V> values() {
        return rows.values().stream();
    }

    /** The values of those keys that are there, in the order asked for. */
    Map<K, V> pick(Collection<K> keys) {
        Map<K, V> picked = new LinkedHashMap<>();
        for (K key : keys) {
            V value = rows.get(key);
            if (value != null) {
                picked.put(key, value);
            }
        }
        return Collections.unmodifiableMap(picked);
    }

    /** Those of the keys that are there. */
    Set<K> existing(Collection<K> keys) {
        return keys.stream().filter(rows::containsKey).collect(Collectors.toUnmodifiableSet());
    }

    private void restore(K key, @Nullable V before) {
        if (before == null) {
            rows.remove(key);
        } else {
            rows.put(key, before);
        }
    }
}
