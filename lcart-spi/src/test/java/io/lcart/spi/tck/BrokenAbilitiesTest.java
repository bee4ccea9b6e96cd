package io.lcart.spi.tck;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.lcart.spi.dashboard.DashboardStore;
import io.lcart.spi.storage.Session;
import io.lcart.spi.storage.Storage;
import io.lcart.spi.tck.Wrapped.Verb;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The kit can fail: each of these storages leaks, chatters or meddles, and the named check says so. */
class BrokenAbilitiesTest extends KitNotices {

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments("LEAK-01", "keeps a connection", new FakeDatabase() {
                    @Override
                    public OptionalInt borrowed() {
                        return OptionalInt.of(1);
                    }
                }),
                arguments("PEOPLE-01", "keeps a connection after the check", new FakeDatabase() {
                    @Override
                    public OptionalInt borrowed() {
                        return OptionalInt.of(1);
                    }
                }),
                arguments("TRIPS-03", "reads the account apart", new FakeDatabase() {
                    @Override
                    Object count(Verb verb) {
                        if (verb.is(DashboardStore.class, "facts")) {
                            trips.incrementAndGet();
                        }
                        return super.count(verb);
                    }
                }),
                arguments("FOREIGN-01", "commits for its owner", foreign(tx -> new Meddling(tx, true))),
                arguments("FOREIGN-05", "commits for its owner", foreign(tx -> new Meddling(tx, true))),
                arguments("FOREIGN-02", "rolls back for its owner", foreign(tx -> new Meddling(tx, false))),
                arguments(
                        "FOREIGN-03", "leaves auto-commit changed", foreign(tx -> new FakeDatabase.HostTransaction(tx) {
                            private int asked;

                            @Override
                            public String connectionState() {
                                return "auto-commit " + asked++;
                            }
                        })));
    }

    /** Ends the owner's transaction after each call. */
    private static final class Meddling extends FakeDatabase.HostTransaction {

        private final boolean commits;

        Meddling(Storage database, boolean commits) {
            super(database);
            this.commits = commits;
        }

        @Override
        public <R> R inTransaction(Function<? super Session, ? extends R> work) {
            R result = super.inTransaction(work);
            if (commits) {
                super.commit();
            } else {
                super.rollback();
            }
            return result;
        }
    }

    private static StorageUnderTest foreign(Function<Storage, ForeignTransaction> open) {
        return new FakeDatabase() {
            @Override
            public Optional<ForeignTransaction.Opener> foreignTransactions() {
                return Optional.of(() -> open.apply(database()));
            }
        };
    }
}
