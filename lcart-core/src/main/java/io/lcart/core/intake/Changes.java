package io.lcart.core.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A working copy of stored values: what a chunk read, and what its rows made of it. Not thread-safe.
 *
 * @param <K> the key
 * @param <V> the value, compared by {@code equals}
 */
final class Changes<K, V> {

    private final Map<K, V> stored;
    private final Map<K, V> changed = new LinkedHashMap<>();

    Changes(Map<K, V> stored) {
        this.stored = stored;
    }

    /** The value as the rows so far left it, or {@code null} if there is none. */
    @Nullable
    V get(K key) {
        V value = changed.get(key);
        return value == null ? stored.get(key) : value;
    }

    boolean has(K key) {
        return get(key) != null;
    }

    /** Sets a value and says what that changes. */
    IntakeOutcome put(K key, V value) {
        V known = get(key);
        if (value.equals(known)) {
            return new IntakeOutcome.Unchanged();
        }
        changed.put(key, value);
        return known == null ? new IntakeOutcome.Created() : new IntakeOutcome.Updated();
    }

    /** The new values, in the order in which their keys came. */
    List<V> inserted() {
        List<V> inserted = new ArrayList<>();
        changed.forEach((key, value) -> {
            if (!stored.containsKey(key)) {
                inserted.add(value);
            }
        });
        return inserted;
    }

    /** The stored values that are different now. */
    List<V> updated() {
        return List.copyOf(updates().values());
    }

    /** The stored values that are different now, by key. */
    Map<K, V> updates() {
        Map<K, V> updates = new LinkedHashMap<>();
        changed.forEach((key, value) -> {
            V before = stored.get(key);
            if (before != null && !before.equals(value)) {
                updates.put(key, value);
            }
        });
        return updates;
    }

    /** New values, and stored ones that are different now, by key. */
    Map<K, V> all() {
        Map<K, V> all = new LinkedHashMap<>(changed);
        all.entrySet().removeIf(entry -> entry.getValue().equals(stored.get(entry.getKey())));
        return all;
    }
}
