package io.lcart.seatproof;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Starts many callers at once and gathers what each of them was told. Not thread-safe. */
final class Contest implements AutoCloseable {

    private static final int SECONDS = 60;

    private final ExecutorService threads = Executors.newCachedThreadPool(runnable -> {
        Thread thread = new Thread(runnable, "caller");
        thread.setDaemon(true);
        return thread;
    });

    /** The answers in the order of the callers; what was thrown stands there as {@code threw}. */
    List<String> of(List<Callable<String>> callers) {
        CyclicBarrier start = new CyclicBarrier(callers.size());
        List<Future<String>> running = new ArrayList<>();
        for (Callable<String> caller : callers) {
            running.add(threads.submit(() -> {
                await(start);
                return answer(caller);
            }));
        }
        List<String> answers = new ArrayList<>();
        for (Future<String> each : running) {
            answers.add(get(each));
        }
        return answers;
    }

    private static void await(CyclicBarrier start) throws InterruptedException {
        try {
            start.await(SECONDS, TimeUnit.SECONDS);
        } catch (BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException("the callers were not there in time", e);
        }
    }

    private static String answer(Callable<String> caller) {
        try {
            return caller.call();
        } catch (Exception | Error thrown) {
            return "threw " + thrown;
        }
    }

    private static String get(Future<String> answer) {
        try {
            return answer.get(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            return "threw " + e;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
