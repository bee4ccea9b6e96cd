package io.lcart.spi.tck;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.lcart.spi.outbox.OutboxMessage;
import io.lcart.spi.seat.SeatClaim;
import io.lcart.spi.seat.SeatCounts;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatOutcome;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.SeatPoolStore;
import io.lcart.spi.seat.SeatStore;
import io.lcart.spi.storage.Session;
import io.lcart.spi.storage.Storage;
import io.lcart.spi.tck.Wrapped.Verb;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The kit can fail: each of these storages breaks transactions in one way, and the named check says so. */
class BrokenStoragesTest {

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("faults")
    void the_kit_notices(String checkId, String fault, StorageUnderTest broken) {
        Broken.expectNoticed(checkId, fault, broken);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments("STORE-02", "rolls back without the outbox", sub(KeepsOutbox::new)),
                arguments("OUTBOX-07", "rolls back without the outbox", sub(KeepsOutbox::new)),
                arguments("STORE-03", "commits on an Error", sub(CommitsOnError::new)),
                arguments("STORE-08", "writes in a read", sub(WritesInRead::new)),
                arguments("STORE-10", "wraps what the work threw", sub(WrapsFailures::new)),
                arguments("SEAT-40", "decides on what it read before", sub(ChecksThenActs::new)),
                arguments("SEAT-41", "decides on what it read before", sub(ChecksThenActs::new)));
    }

    /** Appends again what a rollback took away. */
    private static final class KeepsOutbox extends Wrapped {

        KeepsOutbox() {
            super(verb -> verb.proceed());
        }

        @Override
        public <R> R inTransaction(Function<? super Session, ? extends R> work) {
            List<OutboxMessage> seen = new ArrayList<>();
            try {
                return real.inTransaction(session -> {
                    try {
                        return work.apply(session);
                    } finally {
                        seen.addAll(session.outbox().pending(500));
                    }
                });
            } catch (RuntimeException | Error e) {
                real.inTransaction(session -> {
                    seen.removeAll(session.outbox().pending(500));
                    session.outbox().append(seen);
                    return true;
                });
                throw e;
            }
        }
    }

    private static final class CommitsOnError extends Wrapped {

        CommitsOnError() {
            super(verb -> verb.proceed());
        }

        @Override
        public <R> R inTransaction(Function<? super Session, ? extends R> work) {
            Error[] thrown = new Error[1];
            R result = real.inTransaction(session -> {
                try {
                    return work.apply(session);
                } catch (Error e) {
                    thrown[0] = e;
                    return null;
                }
            });
            if (thrown[0] != null) {
                throw thrown[0];
            }
            return result;
        }
    }

    private static final class WritesInRead extends Wrapped {

        WritesInRead() {
            super(verb -> verb.proceed());
        }

        @Override
        public <R> R read(Function<? super Session, ? extends R> work) {
            return real.inTransaction(work);
        }
    }

    private static final class WrapsFailures extends Wrapped {

        WrapsFailures() {
            super(verb -> verb.proceed());
        }

        @Override
        public <R> R read(Function<? super Session, ? extends R> work) {
            try {
                return real.read(work);
            } catch (Error e) {
                throw new IllegalStateException("an Error in a read", e);
            }
        }
    }

    /** Looks whether a seat is free, and takes it in a transaction of its own after that. */
    private static final class ChecksThenActs extends Wrapped {

        ChecksThenActs() {
            super(verb -> verb.proceed());
        }

        @Override
        public <R> R inTransaction(Function<? super Session, ? extends R> work) {
            boolean[] claims = new boolean[1];
            Wrapped looking = new Wrapped(verb -> look(verb, claims));
            try {
                R seen = real.read(session -> work.apply(looking.wrap(session)));
                if (claims[0]) {
                    pause();
                    real.inTransaction(work);
                    return seen;
                }
            } catch (IllegalStateException writes) {
                // no claim, but some other verb that a read refuses
            }
            return real.inTransaction(work);
        }

        private static Object look(Verb verb, boolean[] claims) {
            if (verb.is(SeatPoolStore.class, "hold")) {
                return verb.session().seatPools().pools(ids(verb)).keySet();
            }
            if (!verb.is(SeatStore.class, "claim")) {
                return verb.proceed();
            }
            claims[0] = true;
            SeatClaim wish = (SeatClaim) ((List<?>) verb.args()[0]).get(0);
            SeatCounts now =
                    verb.session().seatPools().counts(List.of(wish.pool())).get(wish.pool());
            int next = now.claimed() + 1;
            return List.of(
                    now.available() > 0
                            ? new SeatOutcome.Taken(new SeatId(wish.pool() + "." + next))
                            : new SeatOutcome.NoneAvailable());
        }

        private static List<SeatPoolId> ids(Verb verb) {
            return ((Collection<?>) verb.args()[0])
                    .stream().map(SeatPoolId.class::cast).toList();
        }

        private static void pause() {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static StorageUnderTest sub(Supplier<Storage> storage) {
        return storage::get;
    }
}
