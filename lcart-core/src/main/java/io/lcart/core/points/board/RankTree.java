package io.lcart.core.points.board;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Members in the order of a board: most points first, among equals whoever reached them first, then the smaller number. A counted tree of
 * three levels, so that a position is found and counted by looking at a few hundred neighbouring numbers. A member costs 4 bytes here, and the
 * room that leaves keep for growth. Not thread-safe.
 */
final class RankTree {

    private static final int LEAF = 128;
    private static final int LEAF_STEP = 16;
    private static final int PAGE = 256;

    private final Members members;
    private final Node<Node<int[]>> root;
    private int size;

    RankTree(Members members) {
        this.members = members;
        root = node(1);
        Node<int[]> page = leaves();
        page.insert(0, new int[LEAF_STEP], 0, 0, 0, 0);
        root.insert(0, page, 0, 0, 0, 0);
    }

    @SuppressWarnings("unchecked")
    private static Node<Node<int[]>> node(int room) {
        return new Node<>((Node<int[]>[]) new Node<?>[room]);
    }

    private static Node<int[]> leaves() {
        return new Node<>(new int[16][]);
    }

    /** Whether the first of two keys comes before the second. */
    static boolean isBefore(
            long points, long reached, long number, long otherPoints, long otherReached, long otherNumber) {
        if (points != otherPoints) {
            return points > otherPoints;
        }
        return reached != otherReached ? reached < otherReached : number < otherNumber;
    }

    int size() {
        return size;
    }

    void insert(int ordinal) {
        long points = members.points(ordinal);
        long reached = members.reached(ordinal);
        long number = members.number(ordinal);
        int at = root.childFor(points, reached, number);
        Node<int[]> page = root.child(at);
        int index = page.childFor(points, reached, number);
        if (page.count(index) == LEAF) {
            split(page, index);
            if (page.size() > PAGE) {
                page.splitInto(leaves(), root, at);
                at = root.childFor(points, reached, number);
                page = root.child(at);
            }
            index = page.childFor(points, reached, number);
        }
        put(page, index, position(page, index, points, reached, number), ordinal);
        root.add(at, 1);
        size++;
    }

    private static void put(Node<int[]> page, int index, int position, int ordinal) {
        int[] leaf = page.child(index);
        int count = page.count(index);
        if (count == leaf.length) {
            leaf = Arrays.copyOf(leaf, count + LEAF_STEP);
            page.replace(index, leaf);
        }
        System.arraycopy(leaf, position, leaf, position + 1, count - position);
        leaf[position] = ordinal;
        page.add(index, 1);
    }

    private void split(Node<int[]> page, int index) {
        int half = LEAF / 2;
        int[] leaf = page.child(index);
        int[] right = Arrays.copyOfRange(leaf, half, LEAF);
        page.insert(
                index + 1,
                right,
                LEAF - half,
                members.points(right[0]),
                members.reached(right[0]),
                members.number(right[0]));
        page.replace(index, Arrays.copyOf(leaf, half + LEAF_STEP));
        page.add(index, half - LEAF);
    }

    /** Takes a member out that stands where its points say. */
    void remove(int ordinal) {
        long points = members.points(ordinal);
        long reached = members.reached(ordinal);
        long number = members.number(ordinal);
        int at = root.childFor(points, reached, number);
        Node<int[]> page = root.child(at);
        int index = page.childFor(points, reached, number);
        int[] leaf = page.child(index);
        int count = page.count(index);
        int position = indexOf(leaf, ordinal);
        System.arraycopy(leaf, position + 1, leaf, position, count - position - 1);
        page.add(index, -1);
        root.add(at, -1);
        size--;
        tidy(at, page, index);
    }

    private static int indexOf(int[] leaf, int ordinal) {
        int position = 0;
        while (leaf[position] != ordinal) {
            position++;
        }
        return position;
    }

    /** Keeps leaves from staying nearly empty. */
    private void tidy(int at, Node<int[]> page, int index) {
        int count = page.count(index);
        if (count == 0 && page.size() > 1) {
            page.remove(index);
        } else if (count == 0 && root.size() > 1) {
            root.remove(at);
        } else if (count < LEAF / 4 && index + 1 < page.size() && count + page.count(index + 1) <= LEAF * 3 / 4) {
            merge(page, index);
        } else if (count < LEAF / 4 && index > 0 && count + page.count(index - 1) <= LEAF * 3 / 4) {
            merge(page, index - 1);
        }
    }

    private static void merge(Node<int[]> page, int index) {
        int count = page.count(index);
        int more = page.count(index + 1);
        int[] leaf = Arrays.copyOf(page.child(index), count + more);
        System.arraycopy(page.child(index + 1), 0, leaf, count, more);
        page.replace(index, leaf);
        page.add(index, more);
        page.remove(index + 1);
    }

    /** How many stand before a member. */
    int before(int ordinal) {
        long points = members.points(ordinal);
        long reached = members.reached(ordinal);
        long number = members.number(ordinal);
        int at = root.childFor(points, reached, number);
        Node<int[]> page = root.child(at);
        int index = page.childFor(points, reached, number);
        return root.before(at) + page.before(index) + indexOf(page.child(index), ordinal);
    }

    /** How many have more points. */
    int above(long points) {
        int at = root.childFor(points, Long.MIN_VALUE, Long.MIN_VALUE);
        Node<int[]> page = root.child(at);
        int index = page.childFor(points, Long.MIN_VALUE, Long.MIN_VALUE);
        return root.before(at) + page.before(index) + position(page, index, points, Long.MIN_VALUE, Long.MIN_VALUE);
    }

    /** Where in a leaf a key belongs. */
    private int position(Node<int[]> page, int index, long points, long reached, long number) {
        int[] leaf = page.child(index);
        int low = 0;
        int high = page.count(index);
        while (low < high) {
            int middle = (low + high) >>> 1;
            int other = leaf[middle];
            if (isBefore(
                    members.points(other), members.reached(other), members.number(other), points, reached, number)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
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
                for (int i = Math.min(skip, inLeaf); i < inLeaf && left > 0; i++, left--) {
                    use.accept(page.child(index)[i]);
                }
                skip = Math.max(0, skip - inLeaf);
            }
        }
    }
}
