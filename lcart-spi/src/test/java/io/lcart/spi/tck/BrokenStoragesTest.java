package io.lcart.spi.tck;

import static io.lcart.spi.tck.Broken.storage;

import io.lcart.spi.outbox.OutboxMessage;
import io.lcart.spi.storage.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The kit can fail: each of these storages breaks transactions in one way, and the named check says so. */
class BrokenStoragesTest extends KitNotices {

    static Stream<Arguments> faults() {
        return Stream.of(
                storage("STORE-02", "rolls back without the outbox", KeepsOutbox::new),
                storage("OUTBOX-07", "rolls back without the outbox", KeepsOutbox::new),
                storage("STORE-03", "commits on an Error", CommitsOnError::new),
                storage("STORE-08", "writes in a read", WritesInRead::new),
                storage("STORE-10", "wraps what the work threw", WrapsFailures::new),
                storage("SEAT-40", "decides on what it read before", ChecksThenActs::new),
                storage("SEAT-41", "decides on what it read before", ChecksThenActs::new),
                storage("SEAT-48", "decides on what it read before", ChecksThenActs::new),
                storage("INVITE-20", "decides on what it read before", ChecksThenActs::new),
                storage("INVITE-21", "decides on what it read before", ChecksThenActs::new),
                storage("INVITE-22", "decides on what it read before", ChecksThenActs::new),
                storage("INVITE-23", "decides on what it read before", ChecksThenActs::new),
                storage("INVITE-24", "decides on what it read before", ChecksThenActs::new),
                storage("INVITE-28", "decides on what it read before", ChecksThenActs::new),
                storage("INVITE-25", "decides on what it read before", ChecksThenActs::new));
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
}
