package io.lcart.core.points.leaderboard;

import io.lcart.core.points.board.Board;
import io.lcart.core.points.board.BoardBuilder;
import io.lcart.core.points.board.Changes;
import io.lcart.spi.points.board.Standing;
import io.lcart.spi.points.board.StandingChange;
import io.lcart.spi.points.board.StandingChanges;
import io.lcart.spi.points.board.StandingMarks;
import io.lcart.spi.points.board.StandingNews;
import io.lcart.spi.points.board.StandingQuery;
import io.lcart.spi.points.board.StandingStore;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

/**
 * A board in memory that follows its storage. Every reader first has it catch up with what had taken effect when the reader came, whichever
 * node it came from; to learn that there is nothing to catch up on costs one round trip. Thread-safe.
 */
final class LiveBoard {

    /** After so many parts of changes it is cheaper to read the board anew. */
    private static final int MOST_PARTS = 64;

    private static final int EXPECTED = 256;

    private final BoardKey key;
    private final Board board;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private volatile Followed followed;

    private LiveBoard(BoardKey key, Board board, Followed followed) {
        this.key = key;
        this.board = board;
        this.followed = followed;
    }

    /** How far the board has followed: the changes up to the marks, and the memberships up to the instant. */
    private record Followed(StandingMarks marks, Instant at) {

        boolean hasReached(StandingMarks other, Instant instant) {
            return !at.isBefore(instant) && isBehind(other, marks);
        }

        /** Whether no counter of one is above that of the other. */
        static boolean isBehind(StandingMarks one, StandingMarks other) {
            for (int i = 0; i < one.numbers().size(); i++) {
                if (one.numbers().get(i) > other.numbers().get(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Reads a board from storage. */
    static LiveBoard load(StandingStore store, BoardKey key, Instant now) {
        // why the marks first: what changes while the standings are read comes again with the first changes
        StandingMarks marks = store.news(now, now).marks();
        BoardBuilder builder = Board.builder(key.ranking(), EXPECTED);
        store.each(
                key.at(now),
                standing -> builder.add(standing.number(), standing.points(), micros(standing.reachedAt())));
        return new LiveBoard(key, builder.build(), new Followed(marks, now));
    }

    int size() {
        return board.size();
    }

    /**
     * Catches up with the storage.
     *
     * @return whether it could; if not, it must be read anew: the storage counts from the beginning again, or it is too much
     */
    boolean catchUp(StandingStore store, Instant now) {
        Followed before = followed;
        // why: the clocks of nodes differ, and no board goes back in time
        Instant at = now.isAfter(before.at()) ? now : before.at();
        StandingNews news = store.news(before.at(), at);
        if (!Followed.isBehind(before.marks(), news.marks())) {
            return false;
        }
        if (!news.moved() && news.marks().equals(before.marks())) {
            return true;
        }
        lock.writeLock().lock();
        try {
            return followed.hasReached(news.marks(), at) || follow(store, at, news.moved());
        } finally {
            lock.writeLock().unlock();
        }
    }

    private boolean follow(StandingStore store, Instant now, boolean moved) {
        Followed from = followed;
        Instant at = now.isAfter(from.at()) ? now : from.at();
        StandingQuery query = key.at(at);
        StandingMarks marks = from.marks();
        StandingChanges part;
        int parts = 0;
        do {
            if (parts++ == MOST_PARTS) {
                return false;
            }
            part = store.changed(query, marks, StandingStore.LONGEST_PART);
            apply(part.changes());
            marks = part.reached();
        } while (part.more());
        if (moved) {
            move(store, query, from.at());
        }
        followed = new Followed(marks, at);
        return true;
    }

    private void move(StandingStore store, StandingQuery query, Instant after) {
        long behind = 0;
        List<StandingChange> part;
        do {
            part = store.moved(query, after, behind, StandingStore.LONGEST_PART);
            apply(part);
            behind = part.isEmpty() ? behind : part.get(part.size() - 1).number();
        } while (part.size() == StandingStore.LONGEST_PART);
    }

    private void apply(List<StandingChange> part) {
        Changes changes = new Changes(part.size());
        for (StandingChange change : part) {
            Standing standing = change.standing();
            if (standing == null) {
                changes.remove(change.number());
            } else {
                changes.put(change.number(), standing.points(), micros(standing.reachedAt()));
            }
        }
        board.apply(changes);
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    /** Reads what belongs together, as of one moment. */
    <R> R read(Function<Board, R> reading) {
        lock.readLock().lock();
        try {
            return reading.apply(board);
        } finally {
            lock.readLock().unlock();
        }
    }
}
