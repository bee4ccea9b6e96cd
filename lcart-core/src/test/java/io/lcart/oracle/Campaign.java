package io.lcart.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.acceptance.Adapter;
import io.lcart.acceptance.Adapter.Site;
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
    private final Comparison comparison;

    /** What is tried in each world. Safe for several threads. */
    interface Comparison {

        /** The world of a seed. */
        default World world(long seed) {
            return WorldGenerator.world(seed);
        }

        /**
         * Tells a world and compares all answers.
         *
         * @param world a world as it is told
         * @param site where to tell it
         * @param dice chance
         * @return what differs, empty if all is well
         */
        String differences(World world, Site site, Dice dice);

        /** How many answers were compared so far. */
        long compared();

        /** What was compared, in the plural. */
        String what();
    }

    Campaign(Adapter adapter, Comparison comparison) {
        this.adapter = adapter;
        this.comparison = comparison;
    }

    /** Tries worlds of successive seeds, on two cores, and reports the first one that fails in its smallest form. */
    void run(int worlds) {
        Long single = Long.getLong("lcart.seed");
        long count = single != null ? 1 : (long) worlds * Integer.getInteger("lcart.worlds", proof() ? PROOF : 1);
        long first = single != null ? single : 0;
        AtomicLong next = new AtomicLong(first);
        ConcurrentSkipListMap<Long, String> failing = new ConcurrentSkipListMap<>();
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
        System.out.println("oracle on " + adapter + ": " + count + " worlds, " + comparison.compared() + " "
                + comparison.what() + ", no difference");
        assertThat(count).isPositive();
        assertThat(comparison.compared()).isPositive();
    }

    private static boolean proof() {
        return Boolean.getBoolean("lcart.proof");
    }

    /** The world of a seed, as it is told. On a database most worlds are told by kind, because each transaction takes its time. */
    private World told(long seed) {
        World world = comparison.world(seed);
        Dice dice = new Dice(~seed);
        boolean byKind = adapter != Adapter.IN_MEMORY && seed % 5 != 0;
        return byKind ? Telling.byKind(world, dice) : Telling.of(world, dice);
    }

    private String difference(Sites sites, World world, long seed) {
        return comparison.differences(world, sites.next(), new Dice(seed));
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
