package io.lcart.core.points.board;

/**
 * The members of a board by number: each has an ordinal. Finding one costs 5 to 6.3 bytes a member. An entry of the table holds an ordinal and, in the
 * bits that ordinals leave, some of the hash, so that other members are hardly ever looked at. Not thread-safe, like its {@link Records}.
 */
final class Members {

    static final int NONE = -1;

    private static final int LEAST = 8;
    private static final long LOW = 0xFFFF_FFFFL;

    private final Records records;
    /** Open addressing with linear probing, at most four fifths full; 0 is nobody, others are one more than the ordinal. */
    private int[] table;

    private int ordinalBits;
    /** Ordinals below {@link #next} that nobody has, linked through their numbers. */
    private int free = NONE;

    private int next;
    private int size;

    Members(int expected) {
        records = new Records(expected);
        clear(Math.max(LEAST, expected));
    }

    private void clear(int capacity) {
        table = new int[Math.toIntExact(capacity * 5L / 4 + 1)];
        ordinalBits = Integer.SIZE - Integer.numberOfLeadingZeros(table.length);
    }

    Records records() {
        return records;
    }

    int size() {
        return size;
    }

    /** The ordinal of a member, or -1. */
    int find(long number) {
        int[] entries = table;
        long hash = hash(number);
        int tag = tag(hash);
        int slot = slot(hash, entries.length);
        // why counted: the table may change while it is read
        for (int left = entries.length; left > 0; left--) {
            int entry = entries[slot];
            if (entry == 0) {
                return NONE;
            }
            if ((entry ^ tag) >>> ordinalBits == 0 && records.number(ordinal(entry)) == number) {
                return ordinal(entry);
            }
            slot = slot + 1 == entries.length ? 0 : slot + 1;
        }
        return NONE;
    }

    /** Takes a member in that is none yet, and gives it an ordinal. */
    int add(long number, long points, long reached) {
        if ((size + 1) * 5L > table.length * 4L) {
            grow();
        }
        int ordinal = free;
        if (ordinal == NONE) {
            ordinal = next;
            records.ensure(ordinal);
            next++;
        } else {
            free = (int) records.number(ordinal);
        }
        records.set(ordinal, number, points, reached);
        enter(ordinal, number);
        size++;
        return ordinal;
    }

    void remove(int ordinal) {
        int slot = slot(hash(records.number(ordinal)), table.length);
        while (ordinal(table[slot]) != ordinal) {
            slot = after(slot);
        }
        close(slot);
        records.setNumber(ordinal, free);
        free = ordinal;
        size--;
    }

    /** Moves what stands behind a gap into it, as long as it would not be found otherwise. */
    private void close(int gap) {
        int hole = gap;
        for (int slot = after(gap); table[slot] != 0; slot = after(slot)) {
            int home = slot(hash(records.number(ordinal(table[slot]))), table.length);
            boolean isReachedPastHole = hole <= slot ? home <= hole || home > slot : home <= hole && home > slot;
            if (isReachedPastHole) {
                table[hole] = table[slot];
                hole = slot;
            }
        }
        table[hole] = 0;
    }

    private void grow() {
        int[] old = table;
        int bits = ordinalBits;
        clear(Math.toIntExact(Math.max(size + LEAST, size * 5L / 4)));
        for (int entry : old) {
            if (entry != 0) {
                int ordinal = (entry & ((1 << bits) - 1)) - 1;
                enter(ordinal, records.number(ordinal));
            }
        }
    }

    private void enter(int ordinal, long number) {
        long hash = hash(number);
        int slot = slot(hash, table.length);
        while (table[slot] != 0) {
            slot = after(slot);
        }
        table[slot] = tag(hash) | (ordinal + 1);
    }

    private int ordinal(int entry) {
        return (entry & ((1 << ordinalBits) - 1)) - 1;
    }

    /** What an entry holds of a hash, above the bits of an ordinal. */
    private int tag(long hash) {
        return (int) (hash >>> Integer.SIZE) << ordinalBits;
    }

    private static long hash(long number) {
        long mixed = number * 0x9E3779B97F4A7C15L;
        return mixed ^ (mixed >>> Integer.SIZE);
    }

    private static int slot(long hash, int length) {
        return (int) (((hash & LOW) * length) >>> Integer.SIZE);
    }

    private int after(int slot) {
        return slot + 1 == table.length ? 0 : slot + 1;
    }
}
