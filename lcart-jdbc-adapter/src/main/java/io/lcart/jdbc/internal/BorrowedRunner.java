package io.lcart.jdbc.internal;

import io.lcart.spi.storage.Session;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;

/** Runs work on a connection of the host's, in the host's transaction: nothing is begun, committed, rolled back, closed or set here. */
public final class BorrowedRunner extends Runner {

    private final Connection connection;
    private final Dialect dialect;
    private final int batchSize;

    /**
     * A runner on one connection.
     *
     * @param connection the host's
     * @param dialect its database's
     * @param batchSize how many rows are sent at once
     */
    public BorrowedRunner(Connection connection, Dialect dialect, int batchSize) {
        this.connection = connection;
        this.dialect = dialect;
        this.batchSize = batchSize;
    }

    @Override
    <R> R transact(Function<? super Session, ? extends R> work) {
        try {
            if (connection.getAutoCommit()) {
                throw new IllegalStateException(
                        "the borrowed connection is in auto-commit mode, so every statement would be a"
                                + " transaction of its own: begin a transaction before lending it");
            }
        } catch (SQLException e) {
            throw SqlErrors.translate(e);
        }
        return run(work, true);
    }

    @Override
    <R> R query(Function<? super Session, ? extends R> work) {
        return run(work, false);
    }

    private <R> R run(Function<? super Session, ? extends R> work, boolean mayWrite) {
        Sql sql = new Sql(connection, dialect, mayWrite, batchSize);
        try {
            R result = work.apply(new JdbcSession(sql));
            sql.conclude();
            return result;
        } finally {
            sql.end();
        }
    }

    @Override
    public Runner on(Connection other) {
        return new BorrowedRunner(other, dialect, batchSize);
    }
}
