package io.lcart.core.points.board;

import java.util.function.IntConsumer;

/**
 * What may be read of a {@link RankTree}. Not thread-safe: but who reads while another writes gets wrong values or an exception, and always
 * comes to an end.
 */
final class Ranks {

    private static final int FEW = 4;

    private final Node<Node<int[]>> root;
    private final Records records;

    Ranks(Node<Node<int[]>> root, Records records) {
        this.root = root;
        this.records = records;
    }

    /** How many stand before a member. */
    int before(int ordinal) {
        long points = records.points(ordinal);
        long reached = records.reached(ordinal);
        long number = records.number(ordinal);
        int at = root.childFor(points, reached, number);
        Node<int[]> page = root.child(at);
        int index = page.childFor(points, reached, number);
        return root.before(at) + page.before(index) + indexOf(page.child(index), page.count(index), ordinal);
    }

    /** How many have more points than a member. */
    int aboveMember(int ordinal) {
        long points = records.points(ordinal);
        long reached = records.reached(ordinal);
        long number = records.number(ordinal);
        int at = root.childFor(points, reached, number);
        Node<int[]> page = root.child(at);
        int index = page.childFor(points, reached, number);
        int[] leaf = page.child(index);
        int position = indexOf(leaf, page.count(index), ordinal);
        // why: those of equal points are few as a rule, and begin here
        for (int few = 0; few < FEW && position > 0; few++) {
            if (records.points(leaf[position - 1]) != points) {
                return root.before(at) + page.before(index) + position;
            }
            position--;
        }
        return above(points);
    }

    /** How many have more points. */
    int above(long points) {
        int at = root.childFor(points, Long.MIN_VALUE, Long.MIN_VALUE);
        Node<int[]> page = root.child(at);
        int index = page.childFor(points, Long.MIN_VALUE, Long.MIN_VALUE);
        return root.before(at) + page.before(index) + first(page, index, points);
    }

    /** How many different numbers of points above these there are. */
    int runsAbove(long points) {
        int at = root.childFor(points, Long.MIN_VALUE, Long.MIN_VALUE);
        Node<int[]> page = root.child(at);
        int index = page.childFor(points, Long.MIN_VALUE, Long.MIN_VALUE);
        int end = first(page, index, points);
        int first = end > 0 && startsRun(at, index, 0) ? 1 : 0;
        return root.runsBefore(at) + page.runsBefore(index) + first + runs(page.child(index), 1, end);
    }

    private int first(Node<int[]> page, int index, long points) {
        return above(page.child(index), page.count(index), points);
    }

    /** Where in a leaf a key belongs. */
    int position(int[] leaf, int count, long points, long reached, long number) {
        int above = above(leaf, count, points);
        int high = count;
        int low = above;
        while (low < high && records.points(leaf[low]) == points) {
            int middle = (low + high) >>> 1;
            if (records.isBefore(leaf[middle], points, reached, number)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How many members of a leaf have more points. */
    private int above(int[] leaf, int count, long points) {
        int above = 0;
        int left = count;
        // why so: without a branch to guess, the next search begins before this one ends
        while (left > 1) {
            int half = left >>> 1;
            above = records.points(leaf[above + half - 1]) > points ? above + half : above;
            left -= half;
        }
        return left == 1 && records.points(leaf[above]) > points ? above + 1 : above;
    }

    static int indexOf(int[] leaf, int count, int ordinal) {
        for (int position = 0; position < count; position++) {
            if (leaf[position] == ordinal) {
                return position;
            }
        }
        throw new IllegalStateException("a member does not stand where its points say");
    }

    /** How many of a leaf's members have other points than the one before, which must be in the leaf as well. */
    int runs(int[] leaf, int from, int end) {
        int runs = 0;
        for (int position = from; position < end; position++) {
            if (records.points(leaf[position]) != records.points(leaf[position - 1])) {
                runs++;
            }
        }
        return runs;
    }

    /** Whether a member has other points than the one before. */
    boolean startsRun(int at, int index, int position) {
        Node<int[]> page = root.child(at);
        int ordinal = page.child(index)[position];
        int previous;
        if (position > 0) {
            previous = page.child(index)[position - 1];
        } else if (index > 0) {
            previous = last(page, index - 1);
        } else if (at > 0) {
            previous = last(root.child(at - 1), root.child(at - 1).size() - 1);
        } else {
            return true;
        }
        return records.points(previous) != records.points(ordinal);
    }

    private static int last(Node<int[]> page, int index) {
        return page.child(index)[page.count(index) - 1];
    }

    /** Hands out members in order, from a position on. */
    void each(int from, int count, IntConsumer use) {
        int skip = from;
        int left = count;
        for (int at = 0; at < root.size() && left > 0; at++) {
            if (skip >= root.count(at)) {
                skip -= root.count(at);
                continue;
            }
            Node<int[]> page = root.child(at);
            for (int index = 0; index < page.size() && left > 0; index++) {
                int inLeaf = page.count(index);
                int[] leaf = page.child(index);
                for (int i = skip; i < inLeaf && left > 0; i++, left--) {
                    use.accept(leaf[i]);
                }
                skip = Math.max(0, skip - inLeaf);
            }
        }
    }
}
