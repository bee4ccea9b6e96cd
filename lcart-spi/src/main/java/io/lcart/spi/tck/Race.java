package io.lcart.spi.tck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/** Starts rivals at the same moment and waits for all of them. */
final class Race {

    private static final int SECONDS = 60;

    private Race() {}

    /** What one rival got: a value, or what it threw. */
    record Finish<R>(Optional<R> value, Optional<Throwable> error) {

        boolean threw(Class<? extends Throwable> type) {
            return error.filter(type::isInstance).isPresent();
        }
    }

    /** Runs rivals numbered from 1; none of them may throw. */
    static <R> List<R> all(int rivals, IntFunction<R> each) throws InterruptedException {
        return run(rivals, each).stream()
                .map(finish -> finish.value()
                        .orElseThrow(() -> new AssertionError(
                                "a rival threw " + finish.error().orElseThrow(),
                                finish.error().orElseThrow())))
                .toList();
    }

    /** Runs rivals numbered from 1. */
    static <R> List<Finish<R>> run(int rivals, IntFunction<R> each) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(rivals, Race::daemon);
        try {
            CyclicBarrier start = new CyclicBarrier(rivals);
            List<Callable<R>> runs = Numbers.upTo(rivals, n -> () -> {
                start.await(SECONDS, TimeUnit.SECONDS);
                return each.apply(n);
            });
            List<Future<R>> futures = runs.stream().map(threads::submit).toList();
            List<Finish<R>> finishes = new ArrayList<>();
            for (Future<R> future : futures) {
                finishes.add(finish(future));
            }
            return finishes;
        } finally {
            threads.shutdownNow();
        }
    }

    private static <R> Finish<R> finish(Future<R> future) throws InterruptedException {
        try {
            return new Finish<>(Optional.of(future.get(SECONDS, TimeUnit.SECONDS)), Optional.empty());
        } catch (ExecutionException e) {
            return new Finish<>(Optional.empty(), Optional.ofNullable(e.getCause()));
        } catch (TimeoutException e) {
            throw new AssertionError("a rival did not finish within " + SECONDS + " s", e);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "rival");
        thread.setDaemon(true);
        return thread;
    }
}
