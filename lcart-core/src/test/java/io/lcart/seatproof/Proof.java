package io.lcart.seatproof;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.acceptance.Adapter;
import io.lcart.acceptance.Adapter.Sites;
import io.lcart.oracle.Shrinker;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;

/**
 * Tries many sequences (reliability.md P1, P2). {@code -Dlcart.seed=N} tries that one alone, {@code -Dlcart.first=N} begins with
 * another one than 0, {@code -Dlcart.sequences=N} multiplies their number.
 */
final class Proof {

    static final int ACTS = 50;
    private static final int LANES = 2;

    private final Adapter adapter;

    Proof(Adapter adapter) {
        this.adapter = adapter;
    }

    /** Tries sequences of successive seeds, on two cores, and reports the first one that fails in its smallest form. */
    void run(int sequences) {
        Long single = Long.getLong("lcart.seed");
        long count = single != null ? 1 : (long) sequences * Integer.getInteger("lcart.sequences", 1);
        long first = single != null ? single : Long.getLong("lcart.first", 0);
        AtomicLong next = new AtomicLong(first);
        ConcurrentSkipListMap<Long, String> failing = new ConcurrentSkipListMap<>();
        long before = Sequence.ACTS.get();
        long began = System.nanoTime();
        IntStream.range(0, (int) Math.min(LANES, count)).parallel().forEach(lane -> {
            try (Sites sites = Databases.of(adapter)) {
                for (long seed = next.getAndIncrement();
                        seed < first + count && failing.isEmpty();
                        seed = next.getAndIncrement()) {
                    String difference = difference(sites, Generator.acts(seed, ACTS));
                    if (!difference.isEmpty()) {
                        failing.put(seed, difference);
                    }
                }
            }
        });
        if (!failing.isEmpty()) {
            Assertions.fail(report(failing.firstKey(), failing.firstEntry().getValue()));
        }
        long acts = Sequence.ACTS.get() - before;
        System.out.println("seats on " + adapter + ": " + count + " sequences from seed " + first + ", " + acts
                + " acts, no difference, no broken law, in " + (System.nanoTime() - began) / 1_000_000_000 + " s");
        assertThat(count).isPositive();
        assertThat(acts).isPositive();
    }

    private String difference(Sites sites, List<Act> acts) {
        return Sequence.difference(acts, sites.next(), adapter == Adapter.IN_MEMORY);
    }

    private String report(long seed, String first) {
        try (Sites sites = Databases.of(adapter)) {
            List<Act> smallest = Shrinker.smallest(
                    Generator.acts(seed, ACTS), acts -> !difference(sites, acts).isEmpty());
            String again = difference(sites, smallest);
            return "On " + adapter + " the sequence of seed " + seed + " (-Dlcart.seed=" + seed + ") goes wrong:\n"
                    + smallest.stream().map(act -> "  " + act).collect(Collectors.joining("\n")) + "\n"
                    + (again.isEmpty() ? "only once; then it came to\n" + first : again);
        }
    }
}
