package io.lcart.spi.memory;

import java.time.Instant;

/** By how much a number changed, and when: from the present number it follows what it was. Guarded by the storage's lock. */
final class Changes extends SortedTable<Instant, Integer> {

    Changes(Undo undo) {
        super(undo);
    }

    void add(Instant at, int change) {
        put(at, getOrDefault(at, 0) + change);
    }

    /** By how much the number has changed since. */
    int after(Instant at) {
        return sorted().tailMap(at, false).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }
}
