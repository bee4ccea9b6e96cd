package io.lcart.samples.benchmarks;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Times several ways to do the same work against each other. They take turns, person by person, in an order that goes round, so that a busy
 * machine or a warm cache is in nobody's favour. Each round gives a median and a 99th percentile; the result is the median over the rounds.
 *
 * @param rounds how many rounds count; two more before them do not
 * @param calls how many calls each way gets in a round
 */
record Rounds(int rounds, int calls) {

    private static final int WARM_UP = 2;

    /** One way to do the work for one person. */
    @FunctionalInterface
    interface Way {
        void call(String person) throws SQLException;
    }

    /** A way and what it is called. */
    record Named(String name, Way way) {}

    /**
     * What one way took, in nanoseconds.
     *
     * @param name the way's name
     * @param p50 the median call
     * @param p99 the 99th percentile
     */
    record Timing(String name, double p50, double p99) {}

    List<Timing> run(List<Named> ways, List<String> people) throws SQLException {
        Random random = new Random(42);
        List<double[]> p50s = new ArrayList<>();
        List<double[]> p99s = new ArrayList<>();
        for (int round = -WARM_UP; round < rounds; round++) {
            long[][] nanos = round(ways, people, random);
            if (round >= 0) {
                p50s.add(Arrays.stream(nanos)
                        .mapToDouble(of -> percentile(of, 0.5))
                        .toArray());
                p99s.add(Arrays.stream(nanos)
                        .mapToDouble(of -> percentile(of, 0.99))
                        .toArray());
            }
        }
        List<Timing> timings = new ArrayList<>();
        for (int way = 0; way < ways.size(); way++) {
            timings.add(new Timing(ways.get(way).name(), median(p50s, way), median(p99s, way)));
        }
        return timings;
    }

    private long[][] round(List<Named> ways, List<String> people, Random random) throws SQLException {
        long[][] nanos = new long[ways.size()][calls];
        for (int call = 0; call < calls; call++) {
            String person = people.get(random.nextInt(people.size()));
            for (int turn = 0; turn < ways.size(); turn++) {
                int way = (call + turn) % ways.size();
                long start = System.nanoTime();
                ways.get(way).way().call(person);
                nanos[way][call] = System.nanoTime() - start;
            }
        }
        return nanos;
    }

    private static double percentile(long[] nanos, double share) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[(int) (share * (sorted.length - 1))];
    }

    private static double median(List<double[]> rounds, int way) {
        double[] sorted =
                rounds.stream().mapToDouble(round -> round[way]).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
