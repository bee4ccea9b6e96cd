package io.lcart.samples.benchmarks;

import java.io.IOException;
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

    /** Does the work a number of times. */
    @FunctionalInterface
    interface Work {
        void times(int times) throws IOException, SQLException;
    }

    /** A side, and how often it does the work in a turn. */
    record Side(String name, int times, Work work) {}

    List<Double> perSecond(List<Side> sides) throws IOException, SQLException {
        List<List<Double>> rates = new ArrayList<>();
        sides.forEach(side -> rates.add(new ArrayList<>()));
        for (int round = -WARM_UP; round < rounds; round++) {
            for (int side = 0; side < sides.size(); side++) {
                int times = sides.get(side).times();
                long start = System.nanoTime();
                sides.get(side).work().times(times);
                double rate = times / ((System.nanoTime() - start) / 1e9);
                if (round >= 0) {
                    rates.get(side).add(rate);
                }
            }
        }
        return rates.stream().map(Callers::median).toList();
    }
}
