package io.lcart.jdbc.internal;

import io.lcart.spi.ConflictException;
import io.lcart.spi.LcartException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Runs the statements of one session, and guards it: it ends with its work, belongs to one thread, and after a failure the transaction can
 * only be rolled back.
 */
public final class Sql {

    private final Connection connection;
    private final Dialect dialect;
    private final boolean mayWrite;
    private final int batchSize;
    private final Thread owner = Thread.currentThread();
    private boolean ended;
    private @Nullable LcartException failure;
    private boolean lostRace;

    Sql(Connection connection, Dialect dialect, boolean mayWrite, int batchSize) {
        this.connection = connection;
        this.dialect = dialect;
        this.mayWrite = mayWrite;
        this.batchSize = batchSize;
    }

    /** The database's dialect. */
    public Dialect dialect() {
        return dialect;
    }

    /** Begins a query. */
    public Query query(String text) {
        return new Query(this, text);
    }

    /** Binds one row of a batch. */
    @FunctionalInterface
    public interface RowBinder<T> {
        /** Binds all parameters. */
        void bind(Params params, T row) throws SQLException;
    }

    /** Runs one statement for many rows. */
    public <T> void batch(String text, Collection<T> rows, RowBinder<T> binder) {
        requireWriting();
        if (rows.isEmpty()) {
            return;
        }
        run(dialect.expand(text), statement -> {
            Params params = new Params(statement, dialect);
            int pending = 0;
            for (T row : rows) {
                params.rewind();
                binder.bind(params, row);
                statement.addBatch();
                pending++;
                if (pending == batchSize) {
                    statement.executeBatch();
                    pending = 0;
                }
            }
            if (pending > 0) {
                statement.executeBatch();
            }
            return pending;
        });
    }

    /** A conflict that no statement reported; the transaction can only be rolled back after it. */
    public ConflictException conflict(String message) {
        ConflictException conflict = new ConflictException(message, null);
        failure = conflict;
        return conflict;
    }

    /** What is done with a prepared statement. */
    @FunctionalInterface
    interface Execution<R> {
        R on(PreparedStatement statement) throws SQLException;
    }

    <R> R run(String text, Execution<R> execution) {
        requireUsable();
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            return execution.on(statement);
        } catch (SQLException e) {
            lostRace = SqlErrors.isLostRace(e);
            failure = SqlErrors.translate(e);
            throw failure;
        }
    }

    /** Refuses to write or lock in a read. */
    public void requireWriting() {
        if (!mayWrite) {
            throw new IllegalStateException("a read can neither write nor lock: use inTransaction");
        }
    }

    private void requireUsable() {
        // why: the thread comes first, because the other fields are the owner's alone
        if (Thread.currentThread() != owner) {
            throw new IllegalStateException("a session belongs to the thread that was given it");
        }
        if (ended) {
            throw new IllegalStateException("a session ends when its work returns");
        }
        if (failure != null) {
            throw new IllegalStateException("after a failure a transaction can only be rolled back", failure);
        }
    }

    /** Refuses to commit what failed, even if the work caught the failure. */
    void requireUnbroken() {
        if (failure != null) {
            throw failure;
        }
    }

    /** Whether the work failed because another transaction was in its way, so that it may be run again. */
    boolean lostRace() {
        return lostRace;
    }

    void end() {
        ended = true;
    }
}
