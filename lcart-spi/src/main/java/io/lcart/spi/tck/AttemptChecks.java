package io.lcart.spi.tck;

import static io.lcart.spi.tck.Samples.NOON;
import static io.lcart.spi.tck.Samples.hour;

import io.lcart.spi.attempt.AttemptStore;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** The contract of {@code AttemptStore}. */
final class AttemptChecks {

    private AttemptChecks() {}

    static void addTo(Checks checks) {
        checks.add("ATTEMPT-01", "A counter begins at zero and tells how high it is after each addition.", w -> {
            Expect.equal(List.of(1, 2, 7, 8), Numbers.upTo(4, n -> add(w, "k", NOON, n == 3 ? 5 : 1)), "numbers");
            Expect.equal(
                    List.of(9, 11),
                    w.inTransaction(s ->
                            List.of(s.attempts().add("k", NOON, 1), s.attempts().add("k", NOON, 2))),
                    "numbers in one transaction");
        });
        checks.add("ATTEMPT-02", "Each key has a counter of its own, however long it is.", w -> {
            String longest = "x".repeat(AttemptStore.MAX_KEY_LENGTH);
            List<String> keys = List.of(
                    "a",
                    "A",
                    "a ",
                    "claim:10.0.0.1",
                    longest,
                    longest.substring(1) + "y",
                    "\uD83D\uDE00".repeat(AttemptStore.MAX_KEY_LENGTH / 2));
            for (int i = 0; i < keys.size(); i++) {
                Expect.equal(i + 1, add(w, keys.get(i), NOON, i + 1), "number of " + keys.get(i));
            }
            for (int i = 0; i < keys.size(); i++) {
                Expect.equal(i + 2, add(w, keys.get(i), NOON, 1), "number of " + keys.get(i));
            }
        });
        checks.add("ATTEMPT-03", "In another window, later or earlier, a counter starts again.", w -> {
            Expect.equal(3, add(w, "k", NOON, 3), "first window");
            Expect.equal(1, add(w, "k", hour(1), 1), "next window");
            Expect.equal(2, add(w, "k", hour(1).plusNanos(999), 1), "the same one, cut to microseconds");
            Expect.equal(1, add(w, "k", hour(1).plusNanos(1000), 1), "a microsecond later");
            Expect.equal(4, add(w, "k", NOON, 4), "the first one again");
        });
        checks.add("ATTEMPT-04", "However many count at once, each attempt is counted and has its own number.", w -> {
            int rivals = 16;
            int each = 10;
            List<Integer> numbers =
                    Race.all(
                                    rivals,
                                    n -> Numbers.upTo(
                                            each,
                                            i -> w.insist(s -> s.attempts().add("k", NOON, 1))))
                            .stream()
                            .flatMap(List::stream)
                            .sorted()
                            .toList();
            Expect.equal(IntStream.rangeClosed(1, rivals * each).boxed().toList(), numbers, "numbers");
        });
        checks.add("ATTEMPT-05", "A counter may be looked at without counting.", w -> {
            Expect.equal(0, add(w, "k", NOON, 0), "before the first attempt");
            Expect.equal(3, add(w, "k", NOON, 3), "attempts");
            Expect.equal(3, add(w, "k", NOON, 0), "the same window");
            Expect.equal(4, add(w, "k", NOON, 1), "one more");
            Expect.equal(0, add(w, "k", hour(1), 0), "another window");
        });
    }

    private static int add(World w, String key, Instant window, int number) {
        return w.inTransaction(s -> s.attempts().add(key, window, number));
    }
}
