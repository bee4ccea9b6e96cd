package io.lcart.samples.benchmarks.memory;

import io.lcart.core.Lcart;
import io.lcart.core.dashboard.Dashboard;
import io.lcart.spi.people.AccountId;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Dashboards of 10 000 people on the storage in memory, one person after the other. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DashboardBenchmark {

    // why a prime: it passes through everybody in an order that no cache foresees
    private static final int STRIDE = 7919;

    private static final int PEOPLE = 10_000;

    private final Lcart lcart = SampleSite.of(PEOPLE);
    private int next;

    /** Ends the site. */
    @TearDown
    public void close() {
        lcart.close();
    }

    /**
     * Resolves one dashboard.
     *
     * @return the dashboard
     */
    @Benchmark
    public Dashboard dashboard() {
        next = (next + STRIDE) % PEOPLE;
        return lcart.dashboards().of(lcart.viewer(new AccountId(SampleSite.person(next))));
    }
}
