package io.lcart.core.points.board;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.StampedLock;
import org.jspecify.annotations.Nullable;

/**
 * The standings of one board in memory: members by number, most points first, among equals whoever reached them first, then the smaller number
 * (reliability.md E3). Everything takes logarithmic time. Thread-safe: readers neither wait for each other nor keep a writer waiting, and each
 * answer is true of one moment. A rank allocates no memory, and a change none but now and then.
 */
public final class Board {

    /** How many changes readers see at once at most. */
    private static final int SLICE = 64;

    private static final int TRIES = 8;
    private static final int NONE = -1;

    private final Ranking ranking;
    private final Members members;
    private final Records records;
    private final RankTree tree;
    private final Ranks ranks;
    private final StampedLock lock = new StampedLock();
    /** Written by who keeps everybody else out. */
    private volatile @Nullable Head head;

    /** Of members whose ordinals are in order. */
    Board(Ranking ranking, Members members) {
        this.ranking = ranking;
        this.members = members;
        records = members.records();
        tree = new RankTree(records, members.size(), ranking == Ranking.DENSE);
        ranks = tree.ranks();
    }

    /**
     * Starts a board.
     *
     * @param ranking which rank those of equal points have
     * @param expected how many members there will be, roughly
     * @return a builder of a board without members
     */
    public static BoardBuilder builder(Ranking ranking, int expected) {
        return new BoardBuilder(ranking, expected);
    }

    /**
     * Sets what a member has, whether it was one before or not.
     *
     * @param number the member
     * @param points its points
     * @param reached when it reached them, in microseconds of the epoch
     */
    public void put(long number, long points, long reached) {
        long stamp = lock.writeLock();
        try {
            change(number, points, reached);
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    /**
     * Takes a member out.
     *
     * @param number the member
     * @return whether it was one
     */
    public boolean remove(long number) {
        long stamp = lock.writeLock();
        try {
            return drop(number);
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    /**
     * Does changes in their order. Readers see up to 64 of them at once, and get their turn in between; this is much cheaper than one by one.
     *
     * @param changes what happened; stays as it is
     */
    public void apply(Changes changes) {
        for (int from = 0; from < changes.size(); from += SLICE) {
            int to = Math.min(from + SLICE, changes.size());
            if (from > 0) {
                // why: a writer that comes back at once leaves readers nothing
                Thread.yield();
            }
            long stamp = lock.writeLock();
            try {
                for (int i = from; i < to; i++) {
                    if (changes.isRemoved(i)) {
                        drop(changes.number(i));
                    } else {
                        change(changes.number(i), changes.points(i), changes.reached(i));
                    }
                }
            } finally {
                lock.unlockWrite(stamp);
            }
        }
    }

    private void change(long number, long points, long reached) {
        int ordinal = members.find(number);
        beheadFrom(points);
        if (ordinal == NONE) {
            ordinal = members.add(number, points, reached);
        } else {
            beheadFrom(records.points(ordinal));
            tree.remove(ordinal);
            records.setPoints(ordinal, points, reached);
        }
        tree.insert(ordinal);
    }

    private boolean drop(long number) {
        int ordinal = members.find(number);
        if (ordinal == NONE) {
            return false;
        }
        beheadFrom(records.points(ordinal));
        tree.remove(ordinal);
        members.remove(ordinal);
        return true;
    }

    private void beheadFrom(long points) {
        Head first = head;
        if (first != null && points >= first.least()) {
            head = null;
        }
    }

    /**
     * The number of members.
     *
     * @return how many there are
     */
    public int size() {
        return read((board, none) -> board.members.size(), 0);
    }

    /**
     * How many stand before a member.
     *
     * @param number the member
     * @return their number, or -1 if it is no member
     */
    public int position(long number) {
        return read(
                (board, of) -> {
                    int ordinal = board.members.find(of);
                    return ordinal == NONE ? NONE : board.ranks.before(ordinal);
                },
                number);
    }

    /**
     * A member's rank by the board's {@link Ranking}.
     *
     * @param number the member
     * @return its rank from 1 on, or 0 if it is no member
     */
    public int rank(long number) {
        return read(
                (board, of) -> {
                    int ordinal = board.members.find(of);
                    return ordinal == NONE ? 0 : board.rankOf(ordinal);
                },
                number);
    }

    /**
     * The ranks of many members, which is cheaper than one by one. Up to 64 of them that follow each other are of one moment.
     *
     * @param numbers the members
     * @param into takes the rank of each from 1 on, or 0 if it is no member
     * @throws IllegalArgumentException if there is less room than there are members
     */
    public void ranks(long[] numbers, int[] into) {
        if (into.length < numbers.length) {
            throw new IllegalArgumentException("room for " + into.length + " of " + numbers.length);
        }
        for (int from = 0; from < numbers.length; from += SLICE) {
            read((board, start) -> board.ranks(numbers, (int) start, into), from);
        }
    }

    private int ranks(long[] numbers, int from, int[] into) {
        int to = Math.min(from + SLICE, numbers.length);
        // why first all of them: memory that is asked for by many at once is waited for once
        for (int i = from; i < to; i++) {
            into[i] = members.find(numbers[i]);
        }
        for (int i = from; i < to; i++) {
            into[i] = into[i] == NONE ? 0 : rankOf(into[i]);
        }
        return to;
    }

    /**
     * How many members have more points than these.
     *
     * @param points any number of points
     * @return how many there are
     */
    public int countAbove(long points) {
        return read((board, than) -> board.ranks.above(than), points);
    }

    /**
     * Where a member stands.
     *
     * @param number the member
     * @return its standing, or nothing if it is no member
     */
    public Optional<Standing> standing(long number) {
        return around(number, 0).stream().findFirst();
    }

    /**
     * Members in the order of the board.
     *
     * @param from how many to leave out
     * @param count how many to give at most
     * @return their standings; none from the end of the board on
     * @throws IllegalArgumentException if one of both is negative
     */
    public List<Standing> range(int from, int count) {
        if (from < 0 || count < 0) {
            throw new IllegalArgumentException("neither may be negative: " + from + ", " + count);
        }
        if (from == 0 && count > 0 && count <= SLICE) {
            return head(count);
        }
        List<Standing> rows = new ArrayList<>(Math.min(count, SLICE));
        read((board, start) -> board.collect((int) start, count, rows), from);
        return Collections.unmodifiableList(rows);
    }

    private List<Standing> head(int count) {
        Head first = head;
        if (first != null && first.asked() == count) {
            return first.rows();
        }
        List<Standing> rows = new ArrayList<>(count);
        long stamp = lock.tryWriteLock();
        if (stamp == 0) {
            read((board, start) -> board.collect((int) start, count, rows), 0);
            return Collections.unmodifiableList(rows);
        }
        try {
            collect(0, count, rows);
            first = Head.of(rows, count);
            head = first;
            return first.rows();
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    /**
     * A member and those who stand next to it.
     *
     * @param number the member
     * @param each how many before it and behind it to give at most
     * @return their standings in the order of the board, or none if it is no member
     * @throws IllegalArgumentException if {@code each} is negative or above a million
     */
    public List<Standing> around(long number, int each) {
        if (each < 0 || each > 1_000_000) {
            throw new IllegalArgumentException("not so many on either side: " + each);
        }
        List<Standing> rows = new ArrayList<>(Math.min(2 * each + 1, 64));
        read(
                (board, of) -> {
                    rows.clear();
                    int ordinal = board.members.find(of);
                    if (ordinal == NONE) {
                        return 0;
                    }
                    int position = board.ranks.before(ordinal);
                    int from = Math.max(0, position - each);
                    return board.collect(from, position - from + each + 1, rows);
                },
                number);
        return Collections.unmodifiableList(rows);
    }

    private int collect(int from, int count, List<Standing> rows) {
        rows.clear();
        ranks.each(from, count, ordinal -> {
            int position = from + rows.size();
            Standing last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
            rows.add(standing(ordinal, position, last));
        });
        return rows.size();
    }

    private Standing standing(int ordinal, int position, @Nullable Standing last) {
        long points = records.points(ordinal);
        int rank;
        if (last == null) {
            rank = rankOf(ordinal);
        } else if (ranking != Ranking.EARLIEST && points == last.points()) {
            rank = last.rank();
        } else {
            rank = ranking == Ranking.DENSE ? last.rank() + 1 : position + 1;
        }
        return new Standing(records.number(ordinal), points, records.reached(ordinal), position, rank);
    }

    private int rankOf(int ordinal) {
        return switch (ranking) {
            case COMPETITION -> ranks.aboveMember(ordinal) + 1;
            case DENSE -> ranks.runsAbove(records.points(ordinal)) + 1;
            case EARLIEST -> ranks.before(ordinal) + 1;
        };
    }

    /** Reads something of a board while another thread may change it: without allocating memory, and in a bounded number of steps. */
    @FunctionalInterface
    private interface Reading {
        int of(Board board, long argument);
    }

    /** Reads without keeping writers out, again if one came in between, and in the end with writers kept out. */
    private int read(Reading reading, long argument) {
        for (int tries = 0; tries < TRIES; tries++) {
            long stamp = lock.tryOptimisticRead();
            if (stamp != 0) {
                try {
                    int value = reading.of(this, argument);
                    if (lock.validate(stamp)) {
                        return value;
                    }
                } catch (IndexOutOfBoundsException | NullPointerException | IllegalStateException e) {
                    // why: half a change looks like an error, and is none
                    if (lock.validate(stamp)) {
                        throw e;
                    }
                }
            }
            Thread.onSpinWait();
        }
        long stamp = lock.readLock();
        try {
            return reading.of(this, argument);
        } finally {
            lock.unlockRead(stamp);
        }
    }
}
