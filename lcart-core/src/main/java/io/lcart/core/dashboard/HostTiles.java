package io.lcart.core.dashboard;

import io.lcart.core.dashboard.TileWarning.Reason;
import io.lcart.core.tile.TileId;
import io.lcart.spi.CappedCount;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the host's own tiles, on a few daemon threads, within one time limit for all of them together. Whatever they do costs their own tile
 * (product.md P4): a tile of which {@value #MAX_STUCK} predicates are still running past their limit is not asked until one of them ends,
 * so one blocked predicate never takes all threads. Thread-safe.
 */
final class HostTiles implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HostTiles.class);
    private static final int THREADS = 16;
    private static final int WAITING = 256;
    private static final int MAX_STUCK = 4;

    /** What became of asking one tile; {@code failure} is {@code null} if it answered. */
    record Answer(
            boolean visible, CappedCount count, @Nullable Reason failure) {

        static Answer failed(Reason reason) {
            return new Answer(false, CappedCount.ZERO, reason);
        }
    }

    private final Duration limit;
    private final ThreadPoolExecutor threads;
    private final Map<TileId, AtomicInteger> stuck = new HashMap<>();

    HostTiles(List<HostTile> tiles, Duration limit) {
        this.limit = limit;
        tiles.forEach(tile -> stuck.put(tile.id(), new AtomicInteger()));
        AtomicInteger number = new AtomicInteger();
        threads = new ThreadPoolExecutor(
                THREADS, THREADS, 10, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), work -> {
                    Thread thread = new Thread(work, "lcart-tile-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    /** Asks tiles, all at once, and answers for each. */
    Map<TileId, Answer> ask(List<HostTile> tiles, TileContext context) {
        if (tiles.isEmpty()) {
            return Map.of();
        }
        CountDownLatch open = new CountDownLatch(tiles.size());
        Map<TileId, HostQuestion> questions = new HashMap<>();
        tiles.forEach(tile -> questions.put(tile.id(), start(tile, context, open)));
        try {
            open.await(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            // why go on: who interrupted this thread gets the rest of the dashboard, and the flag back
            Thread.currentThread().interrupt();
        }
        Map<TileId, Answer> answers = new HashMap<>();
        questions.forEach((tile, question) -> answers.put(tile, answer(tile, question)));
        return answers;
    }

    private HostQuestion start(HostTile tile, TileContext context, CountDownLatch open) {
        AtomicInteger late = stuck.getOrDefault(tile.id(), new AtomicInteger());
        HostQuestion question = new HostQuestion(tile, context, late, open);
        if (late.get() >= MAX_STUCK) {
            question.refuse();
            return question;
        }
        try {
            threads.execute(question);
        } catch (RejectedExecutionException e) {
            question.refuse();
        }
        return question;
    }

    private Answer answer(TileId tile, HostQuestion question) {
        if (question.refused()) {
            LOG.warn("tile {} was not asked: too many predicates are still running", tile);
            return Answer.failed(Reason.SATURATED);
        }
        if (!question.isDone() && question.giveUp()) {
            LOG.warn("tile {} did not answer within {} ms", tile, limit.toMillis());
            return Answer.failed(Reason.TIMED_OUT);
        }
        try {
            return question.get();
        } catch (ExecutionException e) {
            LOG.warn("tile {} failed", tile, e.getCause());
            return Answer.failed(Reason.FAILED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.failed(Reason.TIMED_OUT);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
