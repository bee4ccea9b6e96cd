package io.lcart.spi.tck;

import io.lcart.spi.storage.Session;
import io.lcart.spi.storage.Storage;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;

/** A storage in memory that has every ability a database has: each verb is a round trip, each call borrows a connection. */
class FakeDatabase implements StorageUnderTest {

    final AtomicLong trips = new AtomicLong();
    final AtomicInteger borrowed = new AtomicInteger();
    private Wrapped storage = new Wrapped(this::count);

    Object count(Wrapped.Verb verb) {
        trips.incrementAndGet();
        return verb.proceed();
    }

    Storage database() {
        return storage;
    }

    @Override
    public Storage fresh() {
        storage = new Wrapped(this::count);
        Wrapped borrowing = storage;
        return new Storage() {
            @Override
            public <R> R inTransaction(Function<? super Session, ? extends R> work) {
                borrowed.incrementAndGet();
                try {
                    return borrowing.inTransaction(work);
                } finally {
                    borrowed.decrementAndGet();
                }
            }

            @Override
            public <R> R read(Function<? super Session, ? extends R> work) {
                return borrowing.read(work);
            }
        };
    }

    @Override
    public Optional<RoundTrips> roundTrips() {
        return Optional.of(new RoundTrips() {
            @Override
            public void reset() {
                trips.set(0);
            }

            @Override
            public long count() {
                return trips.get();
            }
        });
    }

    @Override
    public OptionalInt borrowed() {
        return OptionalInt.of(borrowed.get());
    }

    @Override
    public Optional<ForeignTransaction.Opener> foreignTransactions() {
        return Optional.of(() -> new HostTransaction(database()));
    }

    /** A transaction on a thread of its own, begun with the first call; a lock of the storage belongs to its thread. */
    static class HostTransaction implements ForeignTransaction, Storage {

        private final Storage database;
        private final LinkedBlockingQueue<Consumer<Session>> calls = new LinkedBlockingQueue<>();
        private CompletableFuture<Boolean> running = CompletableFuture.completedFuture(true);
        private boolean begun;

        HostTransaction(Storage database) {
            this.database = database;
        }

        @Override
        public Storage storage() {
            return this;
        }

        @Override
        public <R> R inTransaction(Function<? super Session, ? extends R> work) {
            begin();
            CompletableFuture<R> result = new CompletableFuture<>();
            calls.add(session -> {
                try {
                    result.complete(work.apply(session));
                } catch (Throwable e) {
                    result.completeExceptionally(e);
                }
            });
            try {
                return result.get();
            } catch (ExecutionException e) {
                return TransactionChecks.raise(e.getCause());
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public <R> R read(Function<? super Session, ? extends R> work) {
            return inTransaction(work);
        }

        @Override
        public String connectionState() {
            return "auto-commit off";
        }

        @Override
        public void commit() {
            end(session -> {
                throw new Committed();
            });
        }

        @Override
        public void rollback() {
            end(session -> {
                throw new IllegalStateException("rolled back");
            });
        }

        @Override
        public void close() {
            rollback();
        }

        private void begin() {
            if (!begun) {
                begun = true;
                running = CompletableFuture.supplyAsync(() -> database.inTransaction(this::serve), task -> {
                    Thread thread = new Thread(task, "host's transaction");
                    thread.setDaemon(true);
                    thread.start();
                });
            }
        }

        private boolean serve(Session session) {
            try {
                while (true) {
                    calls.take().accept(session);
                }
            } catch (Committed e) {
                return true;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        private void end(Consumer<Session> last) {
            if (begun) {
                begun = false;
                calls.add(last);
                running.handle((committed, error) -> true).join();
            }
        }

        private static final class Committed extends RuntimeException {
            private static final long serialVersionUID = 1L;
        }
    }
}
