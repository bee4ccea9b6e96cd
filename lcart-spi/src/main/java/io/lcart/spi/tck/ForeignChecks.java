package io.lcart.spi.tck;

import static io.lcart.spi.tck.Samples.account;

import io.lcart.spi.people.AccountId;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The contract of a storage inside a transaction that belongs to the host. */
final class ForeignChecks {

    private static final AccountId A = new AccountId("a");

    private ForeignChecks() {}

    static void addTo(Checks checks) {
        add(
                checks,
                "FOREIGN-01",
                "What the owner rolls back is gone from every store, audit trail and outbox included.",
                (w, tx) -> {
                    Map<String, Object> before = Footprint.seenBy(w);
                    World.write(tx.storage(), s -> Footprint.leave(s, Footprint.additions()));
                    tx.rollback();
                    Footprint.expectUnchanged(before, w, "after the owner's rollback");
                });
        add(checks, "FOREIGN-02", "What the owner commits is there, in every store.", (w, tx) -> {
            Map<String, Object> before = Footprint.seenBy(w);
            World.write(tx.storage(), s -> Footprint.leave(s, Footprint.additions()));
            tx.commit();
            Footprint.expectAllChanged(
                    before, Footprint.seenBy(w), Footprint.additions().keySet());
        });
        add(
                checks,
                "FOREIGN-03",
                "The connection is left as it was found, after success and after failure.",
                (w, tx) -> {
                    String found = tx.connectionState();
                    World.write(tx.storage(), s -> s.people().insert(List.of(account("a", "a@x"))));
                    Expect.equal(found, tx.connectionState(), "settings after a transaction");
                    tx.storage().read(s -> s.people().accounts(List.of(A)));
                    Expect.equal(found, tx.connectionState(), "settings after a read");
                    TransactionChecks.thrownBy(() -> tx.storage()
                            .inTransaction(s -> TransactionChecks.raise(new AssertionError("thrown by the work"))));
                    Expect.equal(found, tx.connectionState(), "settings after an Error");
                });
        add(
                checks,
                "FOREIGN-04",
                "A failure is thrown on unchanged, and the owner can still roll everything back.",
                (w, tx) -> {
                    Error failure = new AssertionError("thrown by the work");
                    Throwable thrown =
                            TransactionChecks.thrownBy(() -> tx.storage().inTransaction(s -> {
                                s.people().insert(List.of(account("a", "a@x")));
                                return TransactionChecks.raise(failure);
                            }));
                    Expect.that(thrown == failure, "expected the Error itself but was " + thrown);
                    tx.rollback();
                    Expect.equal(Map.of(), w.read(s -> s.people().accounts(List.of(A))), "accounts");
                });
        add(checks, "FOREIGN-05", "Nothing is committed before the owner commits.", (w, tx) -> {
            World.write(tx.storage(), s -> s.people().insert(List.of(account("a", "a@x"))));
            tx.storage().read(s -> s.people().accounts(List.of(A)));
            tx.close();
            Expect.equal(Map.of(), w.read(s -> s.people().accounts(List.of(A))), "accounts");
        });
        add(checks, "FOREIGN-06", "Calls inside one foreign transaction see what earlier ones wrote.", (w, tx) -> {
            World.write(tx.storage(), s -> s.people().insert(List.of(account("a", "a@x"))));
            boolean read =
                    tx.storage().read(s -> s.people().accounts(List.of(A)).containsKey(A));
            boolean written =
                    tx.storage().inTransaction(s -> s.people().lock(List.of(A)).contains(A));
            Expect.equal(List.of(true, true), List.of(read, written), "the account is seen");
            tx.rollback();
        });
        add(
                checks,
                "FOREIGN-07",
                "Others do not see what the owner has rolled back, and may add the same.",
                (w, tx) -> {
                    World.write(tx.storage(), s -> s.people().insert(List.of(account("a", "a@x"))));
                    tx.rollback();
                    tx.close();
                    w.write(s -> s.people().insert(List.of(account("a", "a@x"))));
                });
    }

    private static void add(Checks checks, String id, String requirement, BiConsumer<World, ForeignTransaction> body) {
        checks.add(id, requirement, Ability.FOREIGN_TRANSACTION, w -> {
            try (ForeignTransaction tx =
                    w.subject().foreignTransactions().orElseThrow().open()) {
                body.accept(w, tx);
            }
        });
    }
}
