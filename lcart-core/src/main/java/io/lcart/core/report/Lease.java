package io.lcart.core.report;

import io.lcart.spi.UnavailableException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;

/**
 * Renews a worker's lease, and tells how far it is, while the worker writes: on a thread of its own, as the transaction that reads the rows is
 * one that nobody else sees into. A worker whose lease is gone is stopped at its next row. Thread-safe.
 */
final class Lease implements AutoCloseable {

    private static final int EVERY_SECONDS = 10;
    private static final int STOP_SECONDS = 5;

    private final LongPredicate renew;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "lcart-export-lease");
        thread.setDaemon(true);
        return thread;
    });
    private final Future<?> beats;
    private volatile long rows;
    private volatile boolean lost;

    Lease(LongPredicate renew) {
        this.renew = renew;
        this.beats = timer.scheduleWithFixedDelay(this::beat, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    private void beat() {
        try {
            if (!renew.test(rows)) {
                lost = true;
            }
        } catch (RuntimeException e) {
            // why nothing: the storage may answer at the next beat, and if it does not, the lease ends by itself
            return;
        }
    }

    /** Notes that one more row is written. By the worker's thread alone. */
    void written() {
        // why no atomic: one thread writes it, others only read
        long now = rows + 1;
        rows = now;
        if (lost) {
            throw new UnavailableException("another worker has taken the export", null);
        }
    }

    @Override
    public void close() {
        beats.cancel(false);
        timer.shutdown();
        try {
            if (!timer.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                timer.shutdownNow();
            }
        } catch (InterruptedException e) {
            timer.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
