package io.lcart.jdbc.internal;

import io.lcart.spi.ConflictException;
import io.lcart.spi.LcartException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
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
    private final Map<Keyed, Map<String, Long>> numbers = new EnumMap<>(Keyed.class);
    private final Map<Class<?>, Object> kept = new HashMap<>();
    private final List<Runnable> beforeCommit = new ArrayList<>();
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

    /** The numbers of keys that were looked up before; a number never changes. */
    Map<String, Long> numbers(Keyed table) {
        return numbers.computeIfAbsent(table, t -> new HashMap<>());
    }

    /**
     * What is kept until this session ends: nothing that others could change meanwhile.
     *
     * @param <T> what it is
     * @param type what it is
     * @param first makes it
     * @return always the same one
     */
    public <T> T kept(Class<T> type, Supplier<T> first) {
        return type.cast(kept.computeIfAbsent(type, t -> first.get()));
    }

    /**
     * What is done when the work of the session has returned, before its transaction commits; in a host's transaction, before the host goes on.
     *
     * @param last what is done
     */
    public void beforeCommit(Runnable last) {
        beforeCommit.add(last);
    }

    /** Ends the work that writes: does what comes last, and refuses to commit what failed. */
    void conclude() {
        requireUnbroken();
        beforeCommit.forEach(Runnable::run);
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

    /** Runs one statement for many rows, and says for each of them in order how many it changed; a driver may not know, below zero. */
    public <T> int[] batch(String text, Collection<T> rows, RowBinder<T> binder) {
        return batch(text, rows, binder, false);
    }

    /** As {@link #batch}, where a taken key means that a rival came first, and the same work will find his row next time. */
    public <T> int[] racingBatch(String text, Collection<T> rows, RowBinder<T> binder) {
        return batch(text, rows, binder, true);
    }

    /** As {@link #batch}, for statements of which each must change something. */
    public <T> void changingBatch(String text, Collection<T> rows, RowBinder<T> binder) {
        for (int changed : batch(text, rows, binder, true)) {
            if (changed == 0) {
                throw conflict("another transaction changed the same rows");
            }
        }
    }

    private <T> int[] batch(String text, Collection<T> rows, RowBinder<T> binder, boolean racing) {
        requireWriting();
        int[] changed = new int[rows.size()];
        if (rows.isEmpty()) {
            return changed;
        }
        return run(dialect.expand(text), racing, statement -> {
            Params params = new Params(statement, dialect);
            int done = 0;
            int pending = 0;
            for (T row : rows) {
                params.rewind();
                binder.bind(params, row);
                statement.addBatch();
                pending++;
                if (pending == batchSize || done + pending == rows.size()) {
                    System.arraycopy(statement.executeBatch(), 0, changed, done, pending);
                    done += pending;
                    pending = 0;
                }
            }
            return changed;
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

    /** Runs a statement; where it races, a taken key is a lost race too. */
    <R> R run(String text, boolean races, Execution<R> execution) {
        requireUsable();
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            return execution.on(statement);
        } catch (SQLException e) {
            throw failed(e, races);
        }
    }

    /** Runs a query of many rows in the database's own way, if it has one here. */
    boolean copied(String text, List<Object> arguments, Query.RowUse use) {
        requireUsable();
        try {
            return dialect.copied(connection, text, arguments, use);
        } catch (SQLException e) {
            throw failed(e, false);
        }
    }

    private LcartException failed(SQLException e, boolean races) {
        lostRace = SqlErrors.isLostRace(e) || (races && SqlErrors.isTakenKey(e));
        failure = SqlErrors.translate(e);
        return failure;
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
