package io.lcart.samples.portal.ports;

import io.lcart.core.Lcart;
import io.lcart.core.people.SystemViewer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the portal does by itself: two threads deliver what waits in lcart's outbox, issue certificates of history, end invitations whose time
 * is over, delete files that nobody needs, and make reports, of which one may take long.
 */
public final class Background implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Background.class);

    private static final int DELIVER_EVERY_MILLIS = 500;
    private static final int ISSUE_EVERY_MILLIS = 60_000;

    /** A second's work: mails wait for no longer. */
    private static final int ISSUED_AT_ONCE = 1_000;

    private static final int END_EVERY_MILLIS = 10 * 60 * 1000;
    private static final int STOP_SECONDS = 10;

    private final Lcart lcart;
    private final SystemViewer portal;
    private final List<Future<?>> tasks = new ArrayList<>();
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2, work -> {
        Thread thread = new Thread(work, "portal-background");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Does nothing before it is started.
     *
     * @param lcart has the outbox and the reports
     * @param portal the portal itself, as it stands in the audit trail
     */
    public Background(Lcart lcart, SystemViewer portal) {
        this.lcart = lcart;
        this.portal = portal;
    }

    /** Starts the threads. */
    public void start() {
        tasks.add(timer.scheduleWithFixedDelay(
                () -> attempt("deliver mails", this::deliver), 0, DELIVER_EVERY_MILLIS, TimeUnit.MILLISECONDS));
        tasks.add(timer.scheduleWithFixedDelay(
                () -> attempt("issue certificates", () -> lcart.certificates().issueMissing(ISSUED_AT_ONCE)),
                0,
                ISSUE_EVERY_MILLIS,
                TimeUnit.MILLISECONDS));
        tasks.add(timer.scheduleWithFixedDelay(
                () -> attempt("make reports", this::export), 0, DELIVER_EVERY_MILLIS, TimeUnit.MILLISECONDS));
        tasks.add(timer.scheduleWithFixedDelay(
                () -> attempt("delete files", () -> lcart.externalTrainings().sweep()),
                END_EVERY_MILLIS,
                END_EVERY_MILLIS,
                TimeUnit.MILLISECONDS));
        tasks.add(timer.scheduleWithFixedDelay(
                () -> attempt(
                        "end invitations",
                        () -> lcart.registrationCodes().administration().endExpired(portal)),
                END_EVERY_MILLIS,
                END_EVERY_MILLIS,
                TimeUnit.MILLISECONDS));
    }

    /** Ends the threads after what they are doing. */
    @Override
    public void close() {
        tasks.forEach(task -> task.cancel(false));
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

    private void deliver() {
        while (lcart.outbox().deliver() > 0 && !timer.isShutdown()) {
            // why: there may be more; each call takes a few
        }
    }

    private void export() {
        while (lcart.reportExports().work() > 0 && !timer.isShutdown()) {
            // why: there may be more; each call makes one
        }
    }

    // why: a task that throws is never run again
    private void attempt(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("could not {}; trying again later", what, e);
        }
    }
}
