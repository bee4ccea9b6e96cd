package io.lcart.core.points.board;

import java.util.Arrays;

/**
 * What happened to members of a board, in the order in which it happened. May be cleared and used again, and then costs no memory. Not
 * thread-safe.
 */
public final class Changes {

    private long[] numbers;
    private long[] points;
    private long[] reached;
    private boolean[] removed;
    private int size;

    /**
     * No changes yet.
     *
     * @param expected how many there will be, roughly
     */
    public Changes(int expected) {
        int room = Math.max(1, expected);
        numbers = new long[room];
        points = new long[room];
        reached = new long[room];
        removed = new boolean[room];
    }

    /**
     * A member has other points than before, or is new.
     *
     * @param number the member
     * @param itsPoints its points
     * @param itsInstant when it reached them, in microseconds of the epoch
     */
    public void put(long number, long itsPoints, long itsInstant) {
        add(number, itsPoints, itsInstant, false);
    }

    /**
     * A member is none any more.
     *
     * @param number the member
     */
    public void remove(long number) {
        add(number, 0, 0, true);
    }

    /** Forgets all changes. */
    public void clear() {
        size = 0;
    }

    /**
     * How many changes there are.
     *
     * @return their number
     */
    public int size() {
        return size;
    }

    private void add(long number, long itsPoints, long itsInstant, boolean isRemoved) {
        if (size == numbers.length) {
            int room = Math.max(size + 16, size + (size >> 1));
            numbers = Arrays.copyOf(numbers, room);
            points = Arrays.copyOf(points, room);
            reached = Arrays.copyOf(reached, room);
            removed = Arrays.copyOf(removed, room);
        }
        numbers[size] = number;
        points[size] = itsPoints;
        reached[size] = itsInstant;
        removed[size] = isRemoved;
        size++;
    }

    long number(int index) {
        return numbers[index];
    }

    long points(int index) {
        return points[index];
    }

    long reached(int index) {
        return reached[index];
    }

    boolean isRemoved(int index) {
        return removed[index];
    }
}
