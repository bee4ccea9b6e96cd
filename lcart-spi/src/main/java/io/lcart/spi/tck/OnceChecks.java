package io.lcart.spi.tck;

import static io.lcart.spi.tck.Samples.NOON;
import static io.lcart.spi.tck.Samples.audit;
import static io.lcart.spi.tck.Samples.hour;
import static io.lcart.spi.tck.Samples.justBefore;

import io.lcart.spi.ConflictException;
import io.lcart.spi.idempotency.CommandKey;
import io.lcart.spi.idempotency.CommandResult;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The contract of {@code IdempotencyStore}. */
final class OnceChecks {

    private static final CommandKey KEY = new CommandKey("principal", "seat.invite", "key");

    private OnceChecks() {}

    static void addTo(Checks checks) {
        checks.add("ONCE-01", "A command that was never carried out has no result.", w -> {
            remember(w, KEY, result("1"), NOON);
            for (CommandKey other : List.of(
                    new CommandKey("Principal", "seat.invite", "key"),
                    new CommandKey("principal", "seat.Invite", "key"),
                    new CommandKey("principal", "seat.invite", "Key"),
                    new CommandKey("principal", "seat.invite", "key "),
                    new CommandKey("principalseat.invite", "k", "ey"))) {
                Expect.equal(Optional.empty(), find(w, other), "result of " + other);
            }
        });
        checks.add(
                "ONCE-02",
                "A command's result comes back as it was remembered, for keys and results of any length.",
                w -> {
                    CommandKey longest =
                            new CommandKey("p".repeat(64), "o".repeat(64), "\u7530".repeat(CommandKey.MAX_LENGTH));
                    CommandKey sibling = new CommandKey(
                            "p".repeat(64), "o".repeat(64), "\u7530".repeat(CommandKey.MAX_LENGTH - 1) + "k");
                    CommandResult big = result("\u00EB\uD83D\uDE00x".repeat(20_000));
                    CommandResult empty = result("");
                    remember(w, KEY, result("{ \"a\" : 1 }"), NOON);
                    remember(w, longest, big, NOON);
                    remember(w, sibling, empty, NOON);
                    Expect.equal(Optional.of(result("{ \"a\" : 1 }")), find(w, KEY), "result");
                    Expect.that(Optional.of(big).equals(find(w, longest)), "the long result is the same");
                    Expect.equal(Optional.of(empty), find(w, sibling), "empty result");
                    boolean seen = w.inTransaction(s -> {
                        s.idempotency().remember(new CommandKey("p", "o", "k"), result("x"), NOON);
                        return s.idempotency()
                                .find(new CommandKey("p", "o", "k"))
                                .isPresent();
                    });
                    Expect.that(seen, "a transaction finds what it remembered itself");
                });
        checks.add(
                "ONCE-03", "A command that is remembered already is a conflict: the first result stays, alone.", w -> {
                    remember(w, KEY, result("first"), NOON);
                    for (CommandResult again : List.of(result("first"), result("second"))) {
                        w.conflicts("remembering again", s -> {
                            s.audit().append(List.of(audit("second effect")));
                            s.idempotency().remember(KEY, again, hour(1));
                        });
                    }
                    Expect.equal(Optional.of(result("first")), find(w, KEY), "result");
                    Expect.equal(List.of(), w.read(s -> s.audit().page(Long.MAX_VALUE, 500)), "effects of the repeats");
                });
        checks.add("ONCE-04", "Of 16 transactions that carry out one command at once, one commits.", w -> {
            List<Race.Finish<Integer>> finishes = Race.run(
                    16,
                    n -> w.inTransaction(s -> {
                        s.audit().append(List.of(audit("effect " + n)));
                        s.idempotency().remember(KEY, result("by " + n), NOON);
                        return n;
                    }));
            List<Integer> winners =
                    finishes.stream().flatMap(finish -> finish.value().stream()).toList();
            Expect.equal(1, winners.size(), "winners among " + finishes);
            Expect.equal(
                    15L,
                    finishes.stream()
                            .filter(finish -> finish.threw(ConflictException.class))
                            .count(),
                    "conflicts among " + finishes);
            Expect.equal(Optional.of(result("by " + winners.get(0))), find(w, KEY), "result");
            Expect.equal(
                    List.of(audit("effect " + winners.get(0))),
                    w.read(s -> s.audit().page(Long.MAX_VALUE, 500)).stream()
                            .map(found -> found.entry())
                            .toList(),
                    "effects");
        });
        checks.add("ONCE-05", "Commands carried out before an instant are forgotten, no more than asked for.", w -> {
            for (int n = 1; n <= 5; n++) {
                remember(w, numbered(n), result("" + n), hour(n));
            }
            Expect.equal(0, forget(w, hour(1), 10_000), "forgotten before the first");
            Expect.equal(2, forget(w, hour(3), 10_000), "forgotten before the third");
            Expect.equal(Optional.empty(), find(w, numbered(2)), "result of the second");
            Expect.equal(Optional.of(result("3")), find(w, numbered(3)), "result of the third");
            Expect.equal(2, forget(w, hour(9), 2), "two of the rest");
            Expect.equal(1, forget(w, hour(9), 2), "the last one");
            Expect.equal(0, forget(w, hour(9), 2), "nothing more");
            remember(w, numbered(1), result("again"), justBefore(hour(9)));
            Expect.equal(Optional.of(result("again")), find(w, numbered(1)), "result of a new run");
        });
    }

    private static CommandKey numbered(int n) {
        return new CommandKey("principal", "seat.invite", "key " + n);
    }

    private static CommandResult result(String text) {
        return new CommandResult("0123456789abcdef".repeat(4), text);
    }

    private static Optional<CommandResult> find(World w, CommandKey key) {
        return w.read(s -> s.idempotency().find(key));
    }

    private static void remember(World w, CommandKey key, CommandResult result, Instant at) {
        w.write(s -> s.idempotency().remember(key, result, at));
    }

    private static int forget(World w, Instant before, int limit) {
        return w.inTransaction(s -> s.idempotency().forget(before, limit));
    }
}
