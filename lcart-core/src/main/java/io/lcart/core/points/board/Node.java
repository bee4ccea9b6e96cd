package io.lcart.core.points.board;

import java.util.Arrays;

/**
 * Children in order, each with the number of members below it, the number of runs of equal points that start below it, and a key that none of them comes before, while all below the child to its left
 * do. The first child's key does not count. Not thread-safe: but who reads
 * while another writes gets wrong values or an exception, and always comes to an end.
 *
 * @param <T> the kind of child
 */
final class Node<T> {

    private T[] children;
    private int[] counts;
    private int[] runs;
    private long[] points;
    private long[] reached;
    private long[] numbers;
    private int size;

    Node(T[] room) {
        children = room;
        counts = new int[room.length];
        runs = new int[room.length];
        points = new long[room.length];
        reached = new long[room.length];
        numbers = new long[room.length];
    }

    int size() {
        return size;
    }

    T child(int index) {
        return children[index];
    }

    void replace(int index, T child) {
        children[index] = child;
    }

    int count(int index) {
        return counts[index];
    }

    void add(int index, int members) {
        counts[index] += members;
    }

    int runs(int index) {
        return runs[index];
    }

    void addRuns(int index, int more) {
        runs[index] += more;
    }

    /** How many members are below the children before one. */
    int before(int index) {
        return sum(counts, index);
    }

    /** How many runs start below the children before one. */
    int runsBefore(int index) {
        return sum(runs, index);
    }

    private static int sum(int[] values, int end) {
        int sum = 0;
        for (int i = 0; i < end; i++) {
            sum += values[i];
        }
        return sum;
    }

    /** The child below which a key belongs. */
    int childFor(long itsPoints, long itsReached, long itsNumber) {
        int last = lastAbove(itsPoints);
        return last + 1 < size && points[last + 1] == itsPoints
                ? childFor(itsPoints, itsReached, itsNumber, last + 1)
                : last;
    }

    /** The last child whose key has more points, or the first one. */
    private int lastAbove(long itsPoints) {
        long[] keys = points;
        int last = 0;
        int left = size - 1;
        // why so: without a branch to guess, the next search begins before this one ends
        while (left > 1) {
            int half = left >>> 1;
            last = keys[last + half] > itsPoints ? last + half : last;
            left -= half;
        }
        return left == 1 && keys[last + 1] > itsPoints ? last + 1 : last;
    }

    private int childFor(long itsPoints, long itsReached, long itsNumber, int from) {
        int low = from;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isBefore(itsPoints, itsReached, itsNumber, middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low - 1;
    }

    /** Whether a key comes before a child's key. */
    private boolean isBefore(long itsPoints, long itsReached, long itsNumber, int index) {
        if (itsPoints != points[index]) {
            return itsPoints > points[index];
        }
        return itsReached != reached[index] ? itsReached < reached[index] : itsNumber < numbers[index];
    }

    void insert(int index, T child, int count, long itsPoints, long itsReached, long itsNumber) {
        if (size == children.length) {
            int room = size + Math.max(4, size / 4);
            children = Arrays.copyOf(children, room);
            counts = Arrays.copyOf(counts, room);
            runs = Arrays.copyOf(runs, room);
            points = Arrays.copyOf(points, room);
            reached = Arrays.copyOf(reached, room);
            numbers = Arrays.copyOf(numbers, room);
        }
        move(index, index + 1);
        children[index] = child;
        counts[index] = count;
        runs[index] = 0;
        points[index] = itsPoints;
        reached[index] = itsReached;
        numbers[index] = itsNumber;
        size++;
    }

    void remove(int index) {
        move(index + 1, index);
        size--;
        Arrays.fill(children, size, size + 1, null);
    }

    private void move(int from, int to) {
        int length = size - from;
        System.arraycopy(children, from, children, to, length);
        System.arraycopy(counts, from, counts, to, length);
        System.arraycopy(runs, from, runs, to, length);
        System.arraycopy(points, from, points, to, length);
        System.arraycopy(reached, from, reached, to, length);
        System.arraycopy(numbers, from, numbers, to, length);
    }

    /** Gives the last half of the children to another node, which becomes its right neighbour in a parent. */
    void splitInto(Node<T> right, Node<Node<T>> parent, int index) {
        int half = size / 2;
        int moved = 0;
        int movedRuns = 0;
        for (int i = half; i < size; i++) {
            right.insert(right.size, children[i], counts[i], points[i], reached[i], numbers[i]);
            right.addRuns(right.size - 1, runs[i]);
            moved += counts[i];
            movedRuns += runs[i];
        }
        parent.insert(index + 1, right, moved, points[half], reached[half], numbers[half]);
        parent.addRuns(index + 1, movedRuns);
        parent.add(index, -moved);
        parent.addRuns(index, -movedRuns);
        Arrays.fill(children, half, size, null);
        size = half;
    }
}
