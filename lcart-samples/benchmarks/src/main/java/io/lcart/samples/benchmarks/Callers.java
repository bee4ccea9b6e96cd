package io.lcart.samples.benchmarks;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets callers at once work off a list, and says how many of its items a second they did. */
final class Callers {

    private Callers() {}

    /** Does one item of the list. */
    @FunctionalInterface
    interface Job {
        void run(int item) throws SQLException;
    }

    static double perSecond(int callers, int items, Job job) throws SQLException {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            AtomicInteger next = new AtomicInteger();
            CyclicBarrier start = new CyclicBarrier(callers + 1);
            List<Future<Boolean>> futures = new ArrayList<>();
            Callable<Boolean> caller = () -> {
                start.await();
                for (int item = next.getAndIncrement(); item < items; item = next.getAndIncrement()) {
                    job.run(item);
                }
                return true;
            };
            for (int i = 0; i < callers; i++) {
                futures.add(threads.submit(caller));
            }
            start.await();
            long begin = System.nanoTime();
            for (Future<Boolean> future : futures) {
                future.get();
            }
            return items / ((System.nanoTime() - begin) / 1e9);
        } catch (ExecutionException | java.util.concurrent.BrokenBarrierException e) {
            throw new IllegalStateException("a caller failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            threads.shutdownNow();
        }
    }

    static double median(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return Arrays.stream(sorted).skip(sorted.length / 2).findFirst().orElseThrow();
    }
}
