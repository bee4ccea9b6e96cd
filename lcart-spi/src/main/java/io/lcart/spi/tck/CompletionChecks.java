package io.lcart.spi.tck;

import static io.lcart.spi.tck.Samples.NOON;
import static io.lcart.spi.tck.Samples.changed;
import static io.lcart.spi.tck.Samples.completion;
import static io.lcart.spi.tck.Samples.hour;

import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.completion.Completion;
import io.lcart.spi.completion.CompletionId;
import io.lcart.spi.completion.CompletionSource;
import io.lcart.spi.completion.CompletionStore;
import io.lcart.spi.completion.CompletionWithdrawal;
import io.lcart.spi.people.AccountId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The contract of {@code CompletionStore}: what instructors record and take back. */
final class CompletionChecks {

    private static final String TEACHER = "teacher";

    private CompletionChecks() {}

    static void addTo(Checks checks) {
        checks.add(
                "DONE-09",
                "The completions of people in one offering are found, withdrawn ones too, newest first.",
                w -> {
                    AccountId a = w.account("a");
                    AccountId b = w.account("b");
                    AccountId c = w.account("c");
                    OfferingId o = w.offering("o");
                    Completion old = completion("d1", a, o, NOON);
                    Completion withdrawn = changed(completion("d2", b, o, hour(2)), null, hour(3));
                    Completion again = completion("d3", a, o, hour(1));
                    Completion elsewhere = completion("d4", a, w.offering("p"), hour(1));
                    w.write(s -> s.completions()
                            .insert(List.of(old, withdrawn, again, elsewhere, completion("d5", c, o, hour(1)))));
                    Expect.equal(
                            List.of(withdrawn, again, old),
                            w.read(s -> s.completions().in(o, List.of(a, b, new AccountId("none"), a))),
                            "completions");
                    Expect.equal(
                            List.of(),
                            w.read(s -> s.completions().in(new OfferingId("none"), List.of(a))),
                            "of nothing");
                });
        checks.add("DONE-10", "A completion is withdrawn once; who comes later is told so and changes nothing.", w -> {
            AccountId a = w.account("a");
            OfferingId o = w.offering("o");
            Completion d = changed(completion("d", a, o, NOON), BigDecimal.TEN, null);
            Completion e = completion("e", a, o, NOON);
            w.write(s -> s.completions().insert(List.of(d, e)));
            Expect.equal(List.of(true), withdraw(w, new CompletionWithdrawal(d.id(), hour(1), TEACHER)), "first");
            Expect.equal(
                    List.of(false, true),
                    withdraw(
                            w,
                            new CompletionWithdrawal(d.id(), hour(2), "other"),
                            new CompletionWithdrawal(e.id(), NOON, "other")),
                    "later");
            Expect.equal(
                    Map.of(
                            d.id(), d.with(BigDecimal.TEN, hour(1), TEACHER),
                            e.id(), e.with(null, NOON, "other")),
                    w.read(s -> s.completions().completions(List.of(d.id(), e.id()))),
                    "completions");
        });
        checks.add(
                "DONE-11",
                "To withdraw a completion that does not exist is a conflict, and nothing is withdrawn.",
                w -> {
                    AccountId a = w.account("a");
                    Completion d = completion("d", a, w.offering("o"), NOON);
                    w.complete(d);
                    w.conflicts(
                            "no completion",
                            s -> s.completions()
                                    .withdraw(List.of(
                                            new CompletionWithdrawal(d.id(), hour(1), TEACHER),
                                            new CompletionWithdrawal(new CompletionId("none"), hour(1), TEACHER))));
                    Expect.equal(List.of(d), w.read(s -> s.completions().of(List.of(a))), "completions");
                });
        checks.add("DONE-12", "Of sixteen who withdraw one completion at once, one is told that it was him.", w -> {
            AccountId a = w.account("a");
            Completion d = completion("d", a, w.offering("o"), NOON);
            w.complete(d);
            List<Boolean> told = Race.all(
                    16,
                    n -> w.insist(s -> s.completions()
                            .withdraw(List.of(new CompletionWithdrawal(d.id(), hour(n), "by" + n)))
                            .get(0)));
            Expect.equal(1L, told.stream().filter(each -> each).count(), "winners");
            Completion after = w.read(s -> s.completions().of(List.of(a))).get(0);
            int winner = told.indexOf(true) + 1;
            Expect.equal(d.with(null, hour(winner), "by" + winner), after, "completion");
        });
        checks.add("DONE-13", "Waivers and corrections are found with every value they were added with.", w -> {
            AccountId a = w.account("a");
            OfferingId o = w.offering("o");
            String reason = "é".repeat(1000);
            Completion first = full("first", a, o, null, null);
            Completion waiver = full("a waiver", a, o, reason, first.id());
            w.write(s -> s.completions().insert(List.of(first, waiver)));
            Expect.equal(
                    Map.of(first.id(), first, waiver.id(), waiver),
                    w.read(s -> s.completions().completions(List.of(first.id(), waiver.id()))),
                    "completions");
            Completion withdrawn = waiver.with(null, hour(5), null);
            w.write(s -> s.completions().update(List.of(withdrawn)));
            Expect.equal(List.of(withdrawn, first), w.read(s -> s.completions().in(o, List.of(a))), "after an update");
        });
    }

    private static Completion full(
            String id,
            AccountId account,
            OfferingId offering,
            @Nullable String reason,
            @Nullable CompletionId replaces) {
        return new Completion(
                new CompletionId(id),
                account,
                offering,
                NOON,
                hour(2),
                null,
                CompletionSource.INSTRUCTOR,
                hour(3),
                reason,
                TEACHER,
                replaces,
                "withdrawer");
    }

    private static List<Boolean> withdraw(World w, CompletionWithdrawal... withdrawals) {
        return w.inTransaction(s -> {
            CompletionStore store = s.completions();
            return store.withdraw(List.of(withdrawals));
        });
    }
}
