package io.lcart.spi.tck;

import static io.lcart.spi.tck.Samples.account;

import io.lcart.spi.ConflictException;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.storage.Session;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** The contract of {@code Storage}: all or nothing, whatever happens. */
final class TransactionChecks {

    private static final AccountId A = new AccountId("a");

    private TransactionChecks() {}

    static void addTo(Checks checks) {
        checks.add("STORE-01", "What a transaction wrote is there for later calls, in every store.", w -> {
            Map<String, Object> nothing = Footprint.seenBy(w);
            w.write(s -> Footprint.leave(s, Footprint.additions()));
            Map<String, Object> added = Footprint.seenBy(w);
            Footprint.expectAllChanged(nothing, added, Footprint.additions().keySet());
            w.write(s -> Footprint.leave(s, Footprint.changes()));
            Footprint.expectAllChanged(
                    added, Footprint.seenBy(w), Footprint.changes().keySet());
        });
        checks.add(
                "STORE-02",
                "An exception undoes every addition in every store and is thrown on unchanged.",
                w -> expectUndone(w, Footprint.additions(), new IllegalStateException("thrown by the work")));
        checks.add(
                "STORE-03",
                "An Error undoes every addition in every store and is thrown on unchanged.",
                w -> expectUndone(w, Footprint.additions(), new AssertionError("thrown by the work")));
        checks.add("STORE-04", "An exception undoes every change in every store.", w -> {
            w.write(s -> Footprint.leave(s, Footprint.additions()));
            expectUndone(w, Footprint.changes(), new IllegalStateException("thrown by the work"));
        });
        checks.add("STORE-05", "An Error undoes every change in every store.", w -> {
            w.write(s -> Footprint.leave(s, Footprint.additions()));
            expectUndone(w, Footprint.changes(), new StackOverflowError("thrown by the work"));
        });
        checks.add("STORE-06", "After a rollback the same things can be added again.", w -> {
            expectUndone(w, Footprint.additions(), new IllegalStateException("thrown by the work"));
            w.write(s -> Footprint.leave(s, Footprint.additions()));
        });
        checks.add("STORE-07", "A transaction sees what it wrote itself.", w -> {
            boolean seen = w.inTransaction(
                    s -> insert(s) && s.people().accounts(List.of(A)).containsKey(A));
            Expect.equal(true, seen, "the account is seen by its own transaction");
        });
        checks.add("STORE-08", "Nothing that is added inside a read takes effect.", w -> {
            Map<String, Object> before = Footprint.seenBy(w);
            for (Map.Entry<String, Consumer<Session>> step :
                    Footprint.additions().entrySet()) {
                writeInRead(w, step.getValue());
                Footprint.expectUnchanged(before, w, "after adding " + step.getKey() + " inside a read");
                w.write(step.getValue());
                before = Footprint.seenBy(w);
            }
        });
        checks.add("STORE-09", "Nothing that is changed inside a read takes effect.", w -> {
            w.write(s -> Footprint.leave(s, Footprint.additions()));
            Map<String, Object> before = Footprint.seenBy(w);
            Footprint.changes().forEach((name, change) -> {
                writeInRead(w, change);
                Footprint.expectUnchanged(before, w, "after changing " + name + " inside a read");
            });
        });
        checks.add("STORE-10", "An exception or Error in a read is thrown on unchanged.", w -> {
            RuntimeException exception = new IllegalStateException("thrown by the work");
            Expect.that(exception == thrownBy(() -> w.read(s -> raise(exception))), "the same exception");
            Error error = new AssertionError("thrown by the work");
            Expect.that(error == thrownBy(() -> w.read(s -> raise(error))), "the same Error");
        });
        checks.add("STORE-11", "Work that catches a conflict and returns leaves nothing behind.", w -> {
            w.write(s -> s.people().insert(List.of(account("b", "b@x"))));
            try {
                w.write(s -> {
                    insert(s);
                    try {
                        s.people().insert(List.of(account("b", "c@x")));
                    } catch (ConflictException expected) {
                        // as careless work would
                    }
                });
            } catch (RuntimeException allowed) {
                // a storage may say so, or quietly roll back
            }
            Expect.equal(Map.of(), w.read(s -> s.people().accounts(List.of(A))), "accounts of the broken transaction");
        });
        checks.add("STORE-12", "A session kept after its work returned changes nothing.", w -> {
            AtomicReference<Session> kept = new AtomicReference<>();
            w.write(kept::set);
            try {
                insert(Expect.present(kept.get(), "session"));
            } catch (RuntimeException allowed) {
                // the best a storage can do
            }
            Expect.equal(Map.of(), w.read(s -> s.people().accounts(List.of(A))), "accounts added too late");
        });
        checks.add("STORE-13", "Others never see what a transaction has not committed.", w -> {
            CountDownLatch written = new CountDownLatch(1);
            List<Boolean> seen = Race.all(2, n -> n == 1 ? writeAndFail(w, written) : lookAfter(w, written));
            Expect.equal(List.of(false, false), seen, "the uncommitted account is seen");
        });
        checks.add("STORE-14", "Transactions that lock the same things in opposite orders all come to an end.", w -> {
            List<AccountId> people = w.accounts("p", 8);
            List<AccountId> backwards = new ArrayList<>(people);
            Collections.reverse(backwards);
            Race.all(4, n -> {
                for (int i = 0; i < 20; i++) {
                    w.insist(s ->
                            s.people().lock(n % 2 == 0 ? people : backwards).size());
                }
                return n;
            });
        });
        checks.add(
                "LEAK-01",
                "Success, exception, Error and conflict all give back what they borrowed.",
                Ability.BORROWED,
                w -> {
                    insertIn(w);
                    thrownBy(() -> w.inTransaction(s -> raise(new IllegalStateException("thrown by the work"))));
                    thrownBy(() -> w.inTransaction(s -> raise(new AssertionError("thrown by the work"))));
                    thrownBy(() -> w.read(s -> raise(new AssertionError("thrown by the work"))));
                    thrownBy(() -> insertIn(w));
                    Race.all(16, n -> w.read(s -> s.people().accounts(List.of(A))));
                    Expect.equal(0, w.subject().borrowed().orElse(0), "resources still borrowed");
                });
    }

    private static void expectUndone(World w, Map<String, Consumer<Session>> steps, Throwable failure) {
        Map<String, Object> before = Footprint.seenBy(w);
        Throwable thrown = thrownBy(() -> w.inTransaction(s -> {
            Footprint.leave(s, steps);
            return raise(failure);
        }));
        Expect.that(thrown == failure, "expected " + failure + " itself but was " + thrown);
        Footprint.expectUnchanged(before, w, "after the rollback");
    }

    private static void writeInRead(World w, Consumer<Session> step) {
        try {
            w.read(s -> {
                step.accept(s);
                return true;
            });
        } catch (RuntimeException allowed) {
            // a storage may refuse to write, as long as nothing takes effect
        }
    }

    private static boolean writeAndFail(World w, CountDownLatch written) {
        Throwable failure = new IllegalStateException("thrown by the work");
        Throwable thrown = thrownBy(() -> w.inTransaction(s -> {
            insert(s);
            written.countDown();
            pause();
            return raise(failure);
        }));
        return thrown != failure;
    }

    private static boolean lookAfter(World w, CountDownLatch written) {
        try {
            Expect.that(written.await(30, TimeUnit.SECONDS), "the other transaction has written");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
        return w.read(s -> s.people().accounts(List.of(A)).containsKey(A));
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean insert(Session session) {
        session.people().insert(List.of(account("a", "a@x")));
        return true;
    }

    private static boolean insertIn(World w) {
        return w.inTransaction(TransactionChecks::insert);
    }

    static Throwable thrownBy(Runnable action) {
        try {
            action.run();
        } catch (Throwable e) {
            return e;
        }
        throw new AssertionError("nothing was thrown");
    }

    static <R> R raise(Throwable failure) {
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        throw (Error) failure;
    }
}
