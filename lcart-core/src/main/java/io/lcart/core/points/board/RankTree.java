package io.lcart.core.points.board;

/**
 * Members in the order of a board: most points first, among equals whoever reached them first, then the smaller number. A counted tree of
 * three levels, so that a position is found and counted by looking at a few hundred neighbouring numbers. A member costs 4 bytes here, and the
 * room that leaves keep for growth. Not thread-safe.
 */
final class RankTree {

    private static final int LEAF = 128;
    /** How many members a leaf has, and how many leaves a page, when many are put in order at once. */
    private static final int LEAF_FILLED = 112;

    private static final int PAGE_FILLED = 200;
    private static final int PAGE = 256;
    private static final int FEW = LEAF / 2;

    private final Records records;
    private final Node<Node<int[]>> root;
    private final Ranks ranks;
    private final boolean isCountingRuns;

    /**
     * @param members how many there are; their ordinals are in order
     * @param isCountingRuns whether {@link Ranks#runsAbove} will be asked
     */
    RankTree(Records records, int members, boolean isCountingRuns) {
        this.records = records;
        this.isCountingRuns = isCountingRuns;
        root = new Node<>(pages(1));
        ranks = new Ranks(root, records);
        addPage(0, 0, 0);
        if (members == 0) {
            root.child(0).insert(0, new int[LEAF], 0, 0, 0, 0);
        }
        for (int from = 0; from < members; from += LEAF_FILLED) {
            addLeaf(from, Math.min(LEAF_FILLED, members - from));
        }
    }

    @SuppressWarnings("unchecked")
    private static Node<int[]>[] pages(int room) {
        return (Node<int[]>[]) new Node<?>[room];
    }

    private void addPage(long points, long reached, long number) {
        root.insert(root.size(), new Node<>(new int[4][]), 0, points, reached, number);
    }

    private void addLeaf(int first, int count) {
        long points = records.points(first);
        long reached = records.reached(first);
        long number = records.number(first);
        if (root.child(root.size() - 1).size() == PAGE_FILLED) {
            addPage(points, reached, number);
        }
        int at = root.size() - 1;
        Node<int[]> page = root.child(at);
        int[] leaf = new int[LEAF];
        for (int i = 0; i < count; i++) {
            leaf[i] = first + i;
        }
        page.insert(page.size(), leaf, count, points, reached, number);
        root.add(at, count);
        if (isCountingRuns) {
            int runs = first == 0 || records.points(first - 1) != points ? 1 : 0;
            addRuns(at, page.size() - 1, runs + ranks.runs(leaf, 1, count));
        }
    }

    /** What may be read of it. */
    Ranks ranks() {
        return ranks;
    }

    void insert(int ordinal) {
        long points = records.points(ordinal);
        long reached = records.reached(ordinal);
        long number = records.number(ordinal);
        int at = root.childFor(points, reached, number);
        int index = root.child(at).childFor(points, reached, number);
        if (root.child(at).count(index) == LEAF) {
            split(at, index);
            at = root.childFor(points, reached, number);
            index = root.child(at).childFor(points, reached, number);
        }
        Node<int[]> page = root.child(at);
        int[] leaf = page.child(index);
        int count = page.count(index);
        int position = ranks.position(leaf, count, points, reached, number);
        System.arraycopy(leaf, position, leaf, position + 1, count - position);
        leaf[position] = ordinal;
        page.add(index, 1);
        root.add(at, 1);
        if (isCountingRuns) {
            count(at, index, position, 1);
        }
    }

    private void split(int at, int index) {
        Node<int[]> page = root.child(at);
        int half = LEAF / 2;
        int[] leaf = page.child(index);
        int[] right = new int[LEAF];
        System.arraycopy(leaf, half, right, 0, LEAF - half);
        int first = right[0];
        page.insert(
                index + 1, right, LEAF - half, records.points(first), records.reached(first), records.number(first));
        page.add(index, half - LEAF);
        if (isCountingRuns) {
            int runs = ranks.runs(leaf, half, LEAF);
            page.addRuns(index + 1, runs);
            page.addRuns(index, -runs);
        }
        if (page.size() > PAGE) {
            page.splitInto(new Node<>(new int[PAGE / 2 + 4][]), root, at);
        }
    }

    /** Takes a member out that stands where its points say. */
    void remove(int ordinal) {
        long points = records.points(ordinal);
        long reached = records.reached(ordinal);
        long number = records.number(ordinal);
        int at = root.childFor(points, reached, number);
        Node<int[]> page = root.child(at);
        int index = page.childFor(points, reached, number);
        int[] leaf = page.child(index);
        int count = page.count(index);
        int position = Ranks.indexOf(leaf, count, ordinal);
        if (isCountingRuns) {
            count(at, index, position, -1);
        }
        System.arraycopy(leaf, position + 1, leaf, position, count - position - 1);
        page.add(index, -1);
        root.add(at, -1);
        if (count <= FEW) {
            tidy(at, page, index);
        }
    }

    /** Counts a member as the start of a run if it is one, and the next one not any more if it would be one without it. */
    private void count(int at, int index, int position, int sign) {
        if (!ranks.startsRun(at, index, position)) {
            return;
        }
        addRuns(at, index, sign);
        Node<int[]> page = root.child(at);
        long points = records.points(page.child(index)[position]);
        if (position + 1 < page.count(index)) {
            if (records.points(page.child(index)[position + 1]) == points) {
                addRuns(at, index, -sign);
            }
            return;
        }
        int nextAt = index + 1 < page.size() ? at : at + 1;
        int nextIndex = nextAt == at ? index + 1 : 0;
        if (nextAt < root.size() && records.points(root.child(nextAt).child(nextIndex)[0]) == points) {
            addRuns(nextAt, nextIndex, -sign);
        }
    }

    private void addRuns(int at, int index, int runs) {
        root.addRuns(at, runs);
        root.child(at).addRuns(index, runs);
    }

    /** Keeps leaves from staying nearly empty: only when all members are gone is there an empty one. */
    private void tidy(int at, Node<int[]> page, int index) {
        int count = page.count(index);
        if (count == 0 && page.size() > 1) {
            page.remove(index);
        } else if (count == 0 && root.size() > 1) {
            root.remove(at);
        } else if (index + 1 < page.size() && count + page.count(index + 1) <= LEAF * 7 / 8) {
            merge(page, index);
        } else if (index > 0 && count + page.count(index - 1) <= LEAF * 7 / 8) {
            merge(page, index - 1);
        }
    }

    private static void merge(Node<int[]> page, int index) {
        int more = page.count(index + 1);
        System.arraycopy(page.child(index + 1), 0, page.child(index), page.count(index), more);
        page.add(index, more);
        page.addRuns(index, page.runs(index + 1));
        page.remove(index + 1);
    }
}
