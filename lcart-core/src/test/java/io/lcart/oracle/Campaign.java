package io.lcart.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.spi.storage.Storage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Assertions;

/**
 * Tries many worlds. {@code -Dlcart.seed=N} tries that one alone, {@code -Dlcart.worlds=N} multiplies their number; the long programme
 * ({@code -Pproof}) does so by itself.
 */
final class Campaign {

    private static final int PROOF = 10;

    private final String name;
    private final Supplier<Storage> storages;
    private final int instants;

    /**
     * A campaign.
     *
     * @param name what it is called in the report
     * @param storages gives a storage for each world
     * @param instants at how many instants each world is asked about
     */
    Campaign(String name, Supplier<Storage> storages, int instants) {
        this.name = name;
        this.storages = storages;
        this.instants = instants;
    }

    /** Tries worlds of successive seeds, on both cores, and reports the first one that fails in its smallest form. */
    void run(int worlds) {
        Long single = Long.getLong("lcart.seed");
        long count = single != null ? 1 : (long) worlds * Integer.getInteger("lcart.worlds", proof() ? PROOF : 1);
        long first = single != null ? single : 0;
        long before = Trial.DECISIONS.get();
        AtomicReference<Long> failing = new AtomicReference<>();
        LongStream.range(first, first + count).parallel().anyMatch(seed -> {
            if (!difference(told(seed), seed).isEmpty()) {
                failing.accumulateAndGet(seed, (known, other) -> known == null ? other : Math.min(known, other));
            }
            return failing.get() != null;
        });
        if (failing.get() != null) {
            Assertions.fail(report(failing.get()));
        }
        long decisions = Trial.DECISIONS.get() - before;
        System.out.println(name + ": " + count + " worlds, " + decisions + " dashboards, no difference");
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

    private String difference(World world, long seed) {
        return Trial.differences(world, storages.get(), "", instants, new Dice(seed));
    }

    private String report(long seed) {
        World smallest =
                Shrinker.smallest(told(seed), world -> !difference(world, seed).isEmpty());
        return name + ": the world of seed " + seed + " (-Dlcart.seed=" + seed
                + ") is seen differently. Told in this order\n" + smallest + "\nit comes to\n"
                + difference(smallest, seed);
    }
}
