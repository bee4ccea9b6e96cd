package io.lcart.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.acceptance.Adapter;
import io.lcart.acceptance.Adapter.Sites;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;

/**
 * Tries many worlds. {@code -Dlcart.seed=N} tries that one alone, {@code -Dlcart.worlds=N} multiplies their number; the long programme
 * ({@code -Pproof}) does so by itself.
 */
final class Campaign {

    private static final int PROOF = 10;
    private static final int LANES = 2;

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

    /** Tries worlds of successive seeds, on two cores, and reports the first one that fails in its smallest form. */
    void run(int worlds) {
        Long single = Long.getLong("lcart.seed");
        long count = single != null ? 1 : (long) worlds * Integer.getInteger("lcart.worlds", proof() ? PROOF : 1);
        long first = single != null ? single : 0;
        AtomicLong next = new AtomicLong(first);
        ConcurrentSkipListMap<Long, String> failing = new ConcurrentSkipListMap<>();
        long before = Trial.DASHBOARDS.get();
        IntStream.range(0, (int) Math.min(LANES, count)).parallel().forEach(lane -> {
            try (Sites sites = adapter.open()) {
                for (long seed = next.getAndIncrement();
                        seed < first + count && failing.isEmpty();
                        seed = next.getAndIncrement()) {
                    String difference = difference(sites, told(seed), seed);
                    if (!difference.isEmpty()) {
                        failing.put(seed, difference);
                    }
                }
            }
        });
        if (!failing.isEmpty()) {
            Assertions.fail(report(failing.firstKey(), failing.firstEntry().getValue()));
        }
        long dashboards = Trial.DASHBOARDS.get() - before;
        System.out.println(
                "oracle on " + adapter + ": " + count + " worlds, " + dashboards + " dashboards, no difference");
        assertThat(count).isPositive();
        assertThat(dashboards).isPositive();
    }

    private static boolean proof() {
        return Boolean.getBoolean("lcart.proof");
    }

    /** The world of a seed, as it is told. On a database most worlds are told by kind, because each transaction takes its time. */
    private World told(long seed) {
        World world = WorldGenerator.world(seed);
        Dice dice = new Dice(~seed);
        boolean byKind = adapter != Adapter.IN_MEMORY && seed % 5 != 0;
        return byKind ? Telling.byKind(world, dice) : Telling.of(world, dice);
    }

    private String difference(Sites sites, World world, long seed) {
        return Trial.differences(world, sites.next(), instants, new Dice(seed));
    }

    private String report(long seed, String first) {
        try (Sites sites = adapter.open()) {
            World smallest = Shrinker.smallest(
                    told(seed), world -> !difference(sites, world, seed).isEmpty());
            String again = difference(sites, smallest, seed);
            return "On " + adapter + " the world of seed " + seed + " (-Dlcart.seed=" + seed
                    + ") is seen differently. Told in this order\n" + smallest + "\nit comes to\n"
                    + (again.isEmpty() ? "nothing the second time; the first time to\n" + first : again);
        }
    }
}
