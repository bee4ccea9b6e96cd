package io.lcart.core.points.board;

import java.util.Arrays;

/**
 * Puts very many members in order at once. Sorts numbers of 64 bits that hold as much as they can of what members are ordered by next, and
 * beside it who it is; only those that are still equal are looked at again.
 */
final class Ordering {

    private static final int FEW = 24;

    private final Records records;
    private final int[] ordinals;

    private Ordering(Records records, int count) {
        this.records = records;
        ordinals = new int[count];
        Arrays.setAll(ordinals, i -> i);
    }

    /** What members are ordered by. */
    private enum Key {
        POINTS,
        REACHED,
        NUMBER;

        /** Ascending in the order of the board. */
        long of(Records records, int ordinal) {
            return switch (this) {
                case POINTS -> ~records.points(ordinal);
                case REACHED -> records.reached(ordinal);
                case NUMBER -> records.number(ordinal);
            };
        }

        Key next() {
            return this == POINTS ? REACHED : NUMBER;
        }
    }

    /** The ordinals below a number, in the order of the board. */
    static int[] of(Records records, int count) {
        Ordering ordering = new Ordering(records, count);
        ordering.sort(0, count, Key.POINTS);
        return ordering.ordinals;
    }

    private void sort(int from, int to, Key key) {
        if (to - from <= FEW) {
            sortFew(from, to);
            return;
        }
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (int i = from; i < to; i++) {
            long value = key.of(records, ordinals[i]);
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        if (least == most) {
            sort(from, to, key.next());
            return;
        }
        int indexBits = Integer.SIZE - Integer.numberOfLeadingZeros(to - from - 1);
        int keyBits = Long.SIZE - Long.numberOfLeadingZeros(most - least);
        int dropped = Math.max(0, keyBits + indexBits - (Long.SIZE - 1));
        long[] sorted = new long[to - from];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = (key.of(records, ordinals[from + i]) - least) >>> dropped << indexBits | i;
        }
        Arrays.parallelSort(sorted);
        int[] before = Arrays.copyOfRange(ordinals, from, to);
        for (int i = 0; i < sorted.length; i++) {
            ordinals[from + i] = before[(int) (sorted[i] & ((1L << indexBits) - 1))];
        }
        for (int start = 0; start < sorted.length; ) {
            int end = start + 1;
            while (end < sorted.length && sorted[end] >>> indexBits == sorted[start] >>> indexBits) {
                end++;
            }
            if (end - start > 1) {
                sort(from + start, from + end, dropped == 0 ? key.next() : key);
            }
            start = end;
        }
    }

    private void sortFew(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int ordinal = ordinals[i];
            long points = records.points(ordinal);
            long reached = records.reached(ordinal);
            long number = records.number(ordinal);
            int hole = i;
            while (hole > from && !records.isBefore(ordinals[hole - 1], points, reached, number)) {
                ordinals[hole] = ordinals[hole - 1];
                hole--;
            }
            ordinals[hole] = ordinal;
        }
    }
}
