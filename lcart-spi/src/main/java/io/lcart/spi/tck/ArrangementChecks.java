package io.lcart.spi.tck;

import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.training.Arrangement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The contract of {@code TrainingStore} for what people want to see first. */
final class ArrangementChecks {

    private ArrangementChecks() {}

    static void addTo(Checks checks) {
        checks.add("TRAIN-14", "An arrangement is found as it was kept last, of one person and of nobody else.", w -> {
            AccountId a = w.account("a");
            AccountId b = w.account("b");
            List<OfferingId> offerings = List.of(w.offering("z"), w.offering("o"), w.offering("B"));
            Expect.equal(Optional.empty(), arrangement(w, a), "before");
            arrange(w, new Arrangement(a, offerings, "UPCOMING, Ü"));
            Expect.equal(
                    Optional.of(new Arrangement(a, offerings, "UPCOMING, Ü")), arrangement(w, a), "in the order told");
            Expect.equal(Optional.empty(), arrangement(w, b), "of another person");

            Arrangement later = new Arrangement(a, List.of(offerings.get(2), offerings.get(0)), "");
            arrange(w, later);
            Expect.equal(Optional.of(later), arrangement(w, a), "kept last");
            arrange(w, new Arrangement(a, List.of(), ""));
            Expect.equal(Optional.of(new Arrangement(a, List.of(), "")), arrangement(w, a), "of no wish");
            Expect.equal(Optional.empty(), arrangement(w, new AccountId("none")), "of nobody");
        });
        checks.add("TRAIN-15", "An arrangement of something unknown is a conflict, and the one before stays.", w -> {
            AccountId a = w.account("a");
            Arrangement kept = new Arrangement(a, List.of(w.offering("o"), w.offering("p")), "x");
            arrange(w, kept);
            w.conflicts("no account", s -> s.training().arrange(new Arrangement(new AccountId("none"), List.of(), "")));
            w.conflicts(
                    "no offering",
                    s -> s.training()
                            .arrange(new Arrangement(a, List.of(new OfferingId("p"), new OfferingId("none")), "y")));
            Expect.equal(Optional.of(kept), arrangement(w, a), "arrangement");
        });
        checks.add(
                "TRAIN-16",
                "A long arrangement is kept in its order, and another order of the same takes its place.",
                w -> {
                    AccountId a = w.account("a");
                    List<OfferingId> offerings = new ArrayList<>(Numbers.upTo(2500, i -> new OfferingId("o" + i)));
                    w.write(s -> s.catalog()
                            .insertOfferings(offerings.stream()
                                    .map(id -> Samples.offering(id.value(), null))
                                    .toList()));
                    arrange(w, new Arrangement(a, offerings, ""));
                    Collections.reverse(offerings);
                    arrange(w, new Arrangement(a, offerings, ""));
                    boolean same = arrangement(w, a)
                            .filter(found -> found.order().equals(offerings))
                            .isPresent();
                    Expect.that(same, "2500 offerings are found in the reverse order");
                });
    }

    private static void arrange(World w, Arrangement arrangement) {
        w.write(s -> {
            s.people().lock(List.of(arrangement.account()));
            s.training().arrange(arrangement);
        });
    }

    private static Optional<Arrangement> arrangement(World w, AccountId account) {
        return w.read(s -> s.training().arrangement(account));
    }
}
