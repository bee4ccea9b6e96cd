package io.lcart.seatproof;

import io.lcart.seatproof.Broken.Verb;
import io.lcart.spi.UnavailableException;
import io.lcart.spi.audit.AuditEntry;
import io.lcart.spi.idempotency.CommandKey;
import io.lcart.spi.idempotency.CommandResult;
import io.lcart.spi.outbox.OutboxMessage;
import io.lcart.spi.storage.Session;
import io.lcart.spi.storage.Storage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Storages of which one part is not in the transaction of the rest; only who breaks things off can notice (reliability.md P3). */
enum LateMutant {
    A_COMMAND_IS_REMEMBERED_AFTERWARDS {
        @Override
        Storage of(Storage right, Storage beside) {
            return new Afterwards(right, beside);
        }
    },
    A_COMMAND_IS_REMEMBERED_BEFOREHAND {
        @Override
        Storage of(Storage right, Storage beside) {
            return broken(
                    right,
                    "idempotency.remember",
                    call -> beside.inTransaction(session -> {
                        session.idempotency()
                                .remember(
                                        call.<CommandKey>argument(0),
                                        call.<CommandResult>argument(1),
                                        call.<Instant>argument(2));
                        return null;
                    }));
        }
    },
    MAIL_IS_SENT_BEFOREHAND {
        @Override
        Storage of(Storage right, Storage beside) {
            return broken(
                    right,
                    "outbox.append",
                    call -> beside.inTransaction(session -> {
                        session.outbox().append(call.<List<OutboxMessage>>argument(0));
                        return null;
                    }));
        }
    },
    WHAT_HAPPENS_IS_NOTED_BEFOREHAND {
        @Override
        Storage of(Storage right, Storage beside) {
            return broken(
                    right,
                    "audit.append",
                    call -> beside.inTransaction(session -> {
                        session.audit().append(call.<List<AuditEntry>>argument(0));
                        return null;
                    }));
        }
    },
    A_LOST_TRANSACTION_IS_BELIEVED {
        @Override
        Storage of(Storage right, Storage beside) {
            return new Believing(right);
        }
    };

    /**
     * The broken storage.
     *
     * @param right the storage as it should be
     * @param beside another one on the same database, for transactions of their own
     */
    abstract Storage of(Storage right, Storage beside);

    private static Storage broken(Storage right, String verb, Verb broken) {
        return new Broken(right, Map.of(verb, broken));
    }

    /** Remembers commands in a transaction of their own after that of the command. */
    private record Afterwards(Storage right, Storage beside) implements Storage {

        @Override
        public <R> R inTransaction(Function<? super Session, ? extends R> work) {
            List<Broken.Call> remembered = new ArrayList<>();
            Verb later = call -> {
                remembered.add(call);
                return null;
            };
            R result = broken(right, "idempotency.remember", later).inTransaction(session -> {
                remembered.clear();
                return work.apply(session);
            });
            for (Broken.Call call : remembered) {
                beside.inTransaction(session -> {
                    session.idempotency()
                            .remember(
                                    call.<CommandKey>argument(0),
                                    call.<CommandResult>argument(1),
                                    call.<Instant>argument(2));
                    return null;
                });
            }
            return result;
        }

        @Override
        public <R> R read(Function<? super Session, ? extends R> work) {
            return right.read(work);
        }
    }

    /** Takes it for granted that work was committed when nobody answers. */
    private record Believing(Storage right) implements Storage {

        @Override
        public <R> R inTransaction(Function<? super Session, ? extends R> work) {
            List<R> results = new ArrayList<>();
            try {
                return right.inTransaction(session -> {
                    results.add(work.apply(session));
                    return results.get(results.size() - 1);
                });
            } catch (UnavailableException lost) {
                if (results.isEmpty()) {
                    throw lost;
                }
                return results.get(results.size() - 1);
            }
        }

        @Override
        public <R> R read(Function<? super Session, ? extends R> work) {
            return right.read(work);
        }
    }
}
