package io.lcart.samples.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * How many of the same a second several sides do. They take turns, so that a busy machine is in nobody's favour; what counts is the median.
 *
 * @param rounds how many turns of each count; two more before them do not
 */
record Rates(int rounds) {

    private static final int WARM_UP = 2;

    /** Makes ready to do the work a number of times. */
    @FunctionalInterface
    interface Work {
        Turn ready(int times);
    }

    /** Does the work as often as was made ready for. */
    @FunctionalInterface
    interface Turn {
        void run() throws IOException, SQLException;
    }

    /** How long processors have worked for a side, in nanoseconds; unlike time it does not grow while others have them. */
    @FunctionalInterface
    interface Processors {
        long nanos() throws IOException;

        static long ofThisThread() {
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }
    }

    /** A side, how often it does the work in a turn, and who works for it. */
    record Side(int times, Work work, Processors processors) {}

    /**
     * What a side did.
     *
     * @param perSecond how many a second
     * @param micros how long processors worked for each, in microseconds
     */
    record Rate(double perSecond, double micros) {}

    List<Rate> of(List<Side> sides) throws IOException, SQLException {
        List<List<Double>> rates = new ArrayList<>();
        List<List<Double>> micros = new ArrayList<>();
        for (int side = 0; side < sides.size(); side++) {
            rates.add(new ArrayList<>());
            micros.add(new ArrayList<>());
        }
        for (int round = -WARM_UP; round < rounds; round++) {
            for (int side = 0; side < sides.size(); side++) {
                Side its = sides.get(side);
                Turn turn = its.work().ready(its.times());
                long worked = its.processors().nanos();
                long start = System.nanoTime();
                turn.run();
                long took = System.nanoTime() - start;
                worked = its.processors().nanos() - worked;
                if (round >= 0) {
                    rates.get(side).add(its.times() / (took / 1e9));
                    micros.get(side).add(worked / 1e3 / its.times());
                }
            }
        }
        List<Rate> medians = new ArrayList<>();
        for (int side = 0; side < sides.size(); side++) {
            medians.add(new Rate(Callers.median(rates.get(side)), Callers.median(micros.get(side))));
        }
        return medians;
    }
}
