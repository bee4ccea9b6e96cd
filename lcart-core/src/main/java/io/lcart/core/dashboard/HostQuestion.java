package io.lcart.core.dashboard;

import io.lcart.spi.CappedCount;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** One question to one of the host's tiles. Counts itself among the stuck ones from the moment it is given up until it really ends. */
final class HostQuestion extends FutureTask<HostTiles.Answer> {

    private enum State {
        WAITING,
        RUNNING,
        GIVEN_UP,
        ENDED
    }

    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
    private final AtomicInteger stuck;
    private final CountDownLatch open;
    private volatile boolean refused;

    HostQuestion(HostTile tile, TileContext context, AtomicInteger stuck, CountDownLatch open) {
        super(() -> {
            boolean visible = tile.predicate().test(context);
            CappedCount count = visible ? tile.count().apply(context) : CappedCount.ZERO;
            return new HostTiles.Answer(visible, Objects.requireNonNull(count, "the count of a tile"), null);
        });
        this.stuck = stuck;
        this.open = open;
    }

    @Override
    public void run() {
        if (!state.compareAndSet(State.WAITING, State.RUNNING)) {
            return;
        }
        super.run();
        if (state.getAndSet(State.ENDED) == State.GIVEN_UP) {
            stuck.decrementAndGet();
        }
    }

    @Override
    protected void done() {
        open.countDown();
    }

    /** Ends the question before it was asked. */
    void refuse() {
        refused = true;
        cancel(false);
    }

    boolean refused() {
        return refused;
    }

    /** Stops waiting, and interrupts the predicate; {@code false} if it has just answered after all. */
    boolean giveUp() {
        boolean running = state.compareAndSet(State.RUNNING, State.GIVEN_UP);
        if (running) {
            stuck.incrementAndGet();
        }
        return cancel(true);
    }
}
