package io.lcart.samples.benchmarks.memory;

import io.lcart.core.Lcart;
import io.lcart.core.dashboard.Dashboard;
import io.lcart.core.dashboard.Decision;
import io.lcart.core.tile.TileId;
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
import org.openjdk.jmh.annotations.Warmup;

/** Why a tile is there or not, with the shortest change that would turn it around. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ExplanationBenchmark {

    private final Dashboard dashboard = dashboard();

    private static Dashboard dashboard() {
        try (Lcart lcart = SampleSite.of(10)) {
            return lcart.dashboards().of(lcart.viewer(new AccountId(SampleSite.person(1))));
        }
    }

    /**
     * Explains a standard tile of five nodes.
     *
     * @return the decision
     */
    @Benchmark
    public Decision standardTile() {
        return dashboard.explain(TileId.USER_PROGRESS_REPORT);
    }

    /**
     * Explains a tile of the site's own with a rule of 16 nodes.
     *
     * @return the decision
     */
    @Benchmark
    public Decision ruleOf16() {
        return dashboard.explain(SampleSite.OWN_TILE);
    }
}
