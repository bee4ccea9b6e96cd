package io.lcart.jdbc.internal;

import io.lcart.spi.storage.Session;
import java.sql.Connection;
import java.util.function.Function;

/** Runs work on connections, owned or borrowed. */
public abstract class Runner {

    private final ThreadLocal<Boolean> inside = new ThreadLocal<>();

    Runner() {}

    /** Runs work in one transaction. */
    public final <R> R inTransaction(Function<? super Session, ? extends R> work) {
        return unnested(() -> transact(work));
    }

    /** Runs work that only reads. */
    public final <R> R read(Function<? super Session, ? extends R> work) {
        return unnested(() -> query(work));
    }

    /** What there is to run. */
    interface Work<R> {
        R run();
    }

    abstract <R> R transact(Function<? super Session, ? extends R> work);

    abstract <R> R query(Function<? super Session, ? extends R> work);

    /** The same settings, on a connection of the host's. */
    public abstract Runner on(Connection connection);

    private <R> R unnested(Work<R> work) {
        // why: on a second connection the inner call would neither see nor share the outer transaction, and could wait
        // for it for ever
        if (inside.get() != null) {
            throw new IllegalStateException("calls of a storage cannot be nested: use the session of the outer call");
        }
        inside.set(true);
        try {
            return work.run();
        } finally {
            inside.remove();
        }
    }
}
