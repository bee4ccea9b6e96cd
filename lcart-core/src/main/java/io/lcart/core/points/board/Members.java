package io.lcart.core.points.board;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The members of a board by number: each has an ordinal, points, and the instant at which it reached them. A member costs 8 bytes for its
 * number, 6.7 to find it, 4 for its points (8 from the first that needs them on) and 8 for the instant. Not thread-safe.
 */
final class Members {

    private static final int NONE = -1;
    private static final int LEAST = 16;

    private long[] numbers;
    private int[] points;
    private long @Nullable [] widePoints;
    private long[] reached;
    /** Open addressing with linear probing: ordinals, at most six tenths full. */
    private int[] table;
    /** Ordinals below {@link #next} that nobody has, linked through {@link #numbers}. */
    private int free = NONE;

    private int next;
    private int size;

    Members(int expected) {
        int capacity = Math.max(LEAST, expected);
        numbers = new long[capacity];
        points = new int[capacity];
        reached = new long[capacity];
        table = emptyTable(capacity);
    }

    private static int[] emptyTable(int capacity) {
        int[] table = new int[Math.toIntExact(capacity * 5L / 3 + 1)];
        Arrays.fill(table, NONE);
        return table;
    }

    int size() {
        return size;
    }

    /** The ordinal of a member, or -1. */
    int find(long number) {
        for (int slot = slot(number); table[slot] != NONE; slot = after(slot)) {
            if (numbers[table[slot]] == number) {
                return table[slot];
            }
        }
        return NONE;
    }

    /** Takes a member in that is none yet, and gives it an ordinal. */
    int add(long number, long itsPoints, long itsInstant) {
        int ordinal = free;
        if (ordinal == NONE) {
            if (next == numbers.length) {
                grow();
            }
            ordinal = next++;
        } else {
            free = (int) numbers[ordinal];
        }
        numbers[ordinal] = number;
        set(ordinal, itsPoints, itsInstant);
        put(ordinal);
        size++;
        return ordinal;
    }

    void remove(int ordinal) {
        int slot = slot(numbers[ordinal]);
        while (table[slot] != ordinal) {
            slot = after(slot);
        }
        close(slot);
        numbers[ordinal] = free;
        free = ordinal;
        size--;
    }

    /** Moves what stands behind a gap into it, as long as it would not be found otherwise. */
    private void close(int gap) {
        int hole = gap;
        for (int slot = after(gap); table[slot] != NONE; slot = after(slot)) {
            int home = slot(numbers[table[slot]]);
            boolean isReachedPastHole = hole <= slot ? home <= hole || home > slot : home <= hole && home > slot;
            if (isReachedPastHole) {
                table[hole] = table[slot];
                hole = slot;
            }
        }
        table[hole] = NONE;
    }

    void set(int ordinal, long itsPoints, long itsInstant) {
        if (widePoints == null && itsPoints != (int) itsPoints) {
            widePoints = new long[numbers.length];
            for (int i = 0; i < next; i++) {
                widePoints[i] = points[i];
            }
            points = new int[0];
        }
        if (widePoints == null) {
            points[ordinal] = (int) itsPoints;
        } else {
            widePoints[ordinal] = itsPoints;
        }
        reached[ordinal] = itsInstant;
    }

    long number(int ordinal) {
        return numbers[ordinal];
    }

    long points(int ordinal) {
        return widePoints == null ? points[ordinal] : widePoints[ordinal];
    }

    long reached(int ordinal) {
        return reached[ordinal];
    }

    private void grow() {
        int capacity = Math.toIntExact(Math.max(numbers.length + LEAST, numbers.length * 5L / 4));
        numbers = Arrays.copyOf(numbers, capacity);
        reached = Arrays.copyOf(reached, capacity);
        if (widePoints == null) {
            points = Arrays.copyOf(points, capacity);
        } else {
            widePoints = Arrays.copyOf(widePoints, capacity);
        }
        table = emptyTable(capacity);
        // why all: the table grows only when no ordinal is free
        for (int ordinal = 0; ordinal < next; ordinal++) {
            put(ordinal);
        }
    }

    private void put(int ordinal) {
        int slot = slot(numbers[ordinal]);
        while (table[slot] != NONE) {
            slot = after(slot);
        }
        table[slot] = ordinal;
    }

    private int slot(long number) {
        long mixed = number * 0x9E3779B97F4A7C15L;
        mixed ^= mixed >>> 32;
        return (int) ((mixed & 0xFFFFFFFFL) * table.length >>> 32);
    }

    private int after(int slot) {
        return slot + 1 == table.length ? 0 : slot + 1;
    }
}
