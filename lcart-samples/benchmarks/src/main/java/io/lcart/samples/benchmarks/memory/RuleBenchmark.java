package io.lcart.samples.benchmarks.memory;

import io.lcart.core.tile.Groups;
import io.lcart.core.tile.Situation;
import io.lcart.core.tile.TileRule;
import io.lcart.spi.CappedCount;
import io.lcart.spi.dashboard.Fact;
import io.lcart.spi.people.GroupId;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Decides rules that look at everything they could look at. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RuleBenchmark {

    /** The size of the rule. */
    @Param({"1", "16", "256"})
    public int nodes;

    private TileRule rule = TileRule.always();

    private final Situation situation = new Situation(
            Instant.EPOCH,
            Map.of(Fact.ACCESS, CappedCount.of(3)),
            new Groups(Map.of(new GroupId("everybody"), true), null, false, false, false),
            Set.of(),
            Set.of(),
            Set.of(),
            Map.of("gamification", "true"));

    /** Makes the rule. */
    @Setup
    public void rule() {
        rule = SampleRules.ofNodes(nodes);
    }

    /**
     * Decides it.
     *
     * @return the answer
     */
    @Benchmark
    public boolean decide() {
        return rule.holds(situation);
    }
}
