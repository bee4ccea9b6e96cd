package io.lcart.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.acceptance.Adapter;
import io.lcart.acceptance.Adapter.Sites;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Assertions;

/**
 * Tries many worlds. {@code -Dlcart.seed=N} tries that one alone, {@code -Dlcart.worlds=N} multiplies their number; the long programme
 * ({@code -Pproof}) does so by itself.
 */
final class Campaign {

    private static final int PROOF = 10;

    private final Adapter adapter;
    private final int instants;

    /**
     * A campaign.
     *
     * @param adapter where the worlds are told
     * @param instants at how many instants each world is asked about
     */
    Campaign(Adapter adapter, int instants) {
        this.adapter = adapter;
        this.instants = instants;
    }

    /** Tries worlds of successive seeds and reports the first one that fails in its smallest form. */
    void run(int worlds) {
        Long single = Long.getLong("lcart.seed");
        long count = single != null ? 1 : (long) worlds * Integer.getInteger("lcart.worlds", proof() ? PROOF : 1);
        long first = single != null ? single : 0;
        long before = Trial.DECISIONS.get();
        try (Sites sites = adapter.open()) {
            ConcurrentSkipListMap<Long, String> failing = new ConcurrentSkipListMap<>();
            LongStream seeds = LongStream.range(first, first + count);
            // why: sites on a database are used one after the other
            LongStream workers = adapter == Adapter.IN_MEMORY ? seeds.parallel() : seeds;
            workers.filter(seed -> failing.isEmpty()).forEach(seed -> {
                String difference = difference(sites, told(seed), seed);
                if (!difference.isEmpty()) {
                    failing.put(seed, difference);
                }
            });
            if (!failing.isEmpty()) {
                Assertions.fail(
                        report(sites, failing.firstKey(), failing.firstEntry().getValue()));
            }
        }
        long decisions = Trial.DECISIONS.get() - before;
        System.out.println(
                "oracle on " + adapter + ": " + count + " worlds, " + decisions + " dashboards, no difference");
        assertThat(count).isPositive();
        assertThat(decisions).isPositive();
    }

    private static boolean proof() {
        return Boolean.getBoolean("lcart.proof");
    }

    /** The world of a seed, as it is told. */
    static World told(long seed) {
        return Telling.of(WorldGenerator.world(seed), new Dice(~seed));
    }

    private String difference(Sites sites, World world, long seed) {
        return Trial.differences(world, sites.next(), instants, new Dice(seed));
    }

    private String report(Sites sites, long seed, String first) {
        World smallest = Shrinker.smallest(
                told(seed), world -> !difference(sites, world, seed).isEmpty());
        String again = difference(sites, smallest, seed);
        return "On " + adapter + " the world of seed " + seed + " (-Dlcart.seed=" + seed
                + ") is seen differently. Told in this order\n" + smallest + "\nit comes to\n"
                + (again.isEmpty() ? "nothing the second time; the first time to\n" + first : again);
    }
}
