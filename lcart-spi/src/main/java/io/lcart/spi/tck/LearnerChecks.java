package io.lcart.spi.tck;

import static io.lcart.spi.tck.Samples.NOON;
import static io.lcart.spi.tck.Samples.changed;
import static io.lcart.spi.tck.Samples.completion;
import static io.lcart.spi.tck.Samples.hour;

import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.completion.Completion;
import io.lcart.spi.people.AccountId;
import java.util.List;
import java.util.stream.Stream;

/** The contract of {@code TrainingStore} and {@code CompletionStore}: everything of a person. */
final class LearnerChecks {

    private static final AccountId NOBODY = new AccountId("none");

    private LearnerChecks() {}

    static void addTo(Checks checks) {
        checks.add(
                "DONE-07",
                "The completions of people are found newest first, those of one instant by id; withdrawn ones too.",
                w -> {
                    AccountId a = w.account("a");
                    AccountId b = w.account("b");
                    AccountId c = w.account("c");
                    OfferingId o = w.offering("o");
                    OfferingId p = w.offering("p");
                    Completion old = completion("d1", a, o, NOON);
                    Completion withdrawn = changed(completion("d2", a, o, hour(2)), null, hour(3));
                    Completion first = completion("D", b, p, hour(1));
                    Completion second = completion("d", a, p, hour(1));
                    Completion others = completion("e", c, o, hour(1));
                    w.write(s -> s.completions().insert(List.of(old, second, others, withdrawn, first)));
                    Expect.equal(
                            List.of(withdrawn, first, second, old),
                            w.read(s -> s.completions().of(List.of(b, NOBODY, a, b))),
                            "completions");
                    Expect.equal(List.of(), w.read(s -> s.completions().of(List.of(NOBODY))), "of nobody");
                });
        checks.add("DONE-08", "The completions of 2500 people are found in one order.", w -> {
            List<AccountId> people = w.accounts("a", 2500);
            OfferingId o = w.offering("o");
            List<Completion> added =
                    Numbers.upTo(2500, i -> completion("d" + i, people.get(i - 1), o, hour(i * 7919 % 2503)));
            w.write(s -> s.completions().insert(added));
            Stream<Completion> newestFirst =
                    added.stream().sorted((x, y) -> y.occurredAt().compareTo(x.occurredAt()));
            Expect.equal(newestFirst.toList(), w.read(s -> s.completions().of(people)), "completions");
        });
    }
}
