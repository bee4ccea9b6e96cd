package io.lcart.core.points.leaderboard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.lcart.spi.UnavailableException;
import io.lcart.spi.storage.Session;
import io.lcart.spi.storage.Storage;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The boards of a site that are in memory: those that were looked at, as many as fit, read from storage when they are first wanted, as after a
 * start. Thread-safe.
 */
final class LiveBoards {

    /** A member takes about 32 bytes; an eighth of the memory there is may go to boards. */
    private static final long BYTES_PER_MEMBER = 256;

    private static final int EMPTY_BOARD = 100;
    private static final int TRIES = 3;

    private final Storage storage;
    private final Cache<BoardKey, LiveBoard> boards;

    LiveBoards(Storage storage) {
        this.storage = storage;
        this.boards = Caffeine.newBuilder()
                .maximumWeight(Runtime.getRuntime().maxMemory() / BYTES_PER_MEMBER)
                .<BoardKey, LiveBoard>weigher((key, board) -> board.size() + EMPTY_BOARD)
                // why: no threads of its own
                .executor(Runnable::run)
                .build();
    }

    /** Reads from a board that has caught up with the storage. */
    <R> R read(BoardKey key, Instant now, BiFunction<Session, LiveBoard, R> reading) {
        for (int tries = 1; ; tries++) {
            // why a transaction: outside of one a driver keeps a whole result in memory
            LiveBoard board =
                    boards.get(key, k -> storage.inTransaction(session -> LiveBoard.load(session.standings(), k, now)));
            Optional<R> result = storage.read(session -> board.catchUp(session.standings(), now)
                    ? Optional.of(reading.apply(session, board))
                    : Optional.empty());
            if (result.isPresent()) {
                return result.get();
            }
            if (tries == TRIES) {
                throw new UnavailableException(
                        "the standings of " + key + " change faster than they can be read", null);
            }
            boards.asMap().remove(key, board);
        }
    }
}
