package io.lcart.jdbc.internal;

import io.lcart.jdbc.internal.OwnedRunner.LostRace;
import io.lcart.spi.UnavailableException;
import io.lcart.spi.storage.Session;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One transaction on one connection, which goes back to where it came from in the state in which it came. To switch auto-commit on commits
 * whatever is open, so that comes last, and not at all after a rollback that failed: such a connection is thrown away.
 */
final class OwnedTransaction implements AutoCloseable {

    private final Connection connection;
    private final boolean autoCommit;
    private final int isolation;
    private @Nullable Throwable thrown;

    private OwnedTransaction(Connection connection, boolean autoCommit, int isolation) {
        this.connection = connection;
        this.autoCommit = autoCommit;
        this.isolation = isolation;
    }

    /** Begins a transaction; the connection is given back if that fails. */
    static OwnedTransaction begin(Connection connection, boolean readCommitted) {
        try {
            int isolation = Connection.TRANSACTION_READ_COMMITTED;
            if (!readCommitted) {
                isolation = connection.getTransactionIsolation();
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            }
            boolean autoCommit = connection.getAutoCommit();
            if (autoCommit) {
                connection.setAutoCommit(false);
            }
            return new OwnedTransaction(connection, autoCommit, isolation);
        } catch (SQLException e) {
            close(connection, e);
            throw SqlErrors.translate(e);
        } catch (RuntimeException | Error e) {
            close(connection, e);
            throw e;
        }
    }

    <R> R run(Dialect dialect, int batchSize, Function<? super Session, ? extends R> work) {
        Sql sql = new Sql(connection, dialect, true, batchSize);
        try {
            R result = work.apply(new JdbcSession(sql));
            sql.conclude();
            commit();
            return result;
        } catch (Throwable t) {
            thrown = t;
            if (t instanceof RuntimeException e && sql.lostRace()) {
                throw new LostRace(e);
            }
            throw t;
        } finally {
            sql.end();
        }
    }

    private void commit() {
        try {
            connection.commit();
        } catch (SQLException e) {
            if (SqlErrors.isLostRace(e)) {
                throw new LostRace(SqlErrors.translate(e));
            }
            RuntimeException translated = SqlErrors.translate(e);
            throw translated instanceof UnavailableException
                    ? new UnavailableException(
                            "the connection broke while committing; whether the work was done is unknown", e)
                    : translated;
        }
    }

    @Override
    public void close() {
        try {
            if (thrown != null) {
                connection.rollback();
            }
            if (isolation != Connection.TRANSACTION_READ_COMMITTED) {
                connection.setTransactionIsolation(isolation);
            }
            if (autoCommit) {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            OwnedRunner.report("a connection is in doubt and thrown away", e, thrown);
            abort();
        } finally {
            close(connection, thrown);
        }
    }

    private void abort() {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            OwnedRunner.report("a connection could not be aborted", e, thrown);
        }
    }

    private static void close(Connection connection, @Nullable Throwable thrown) {
        try {
            connection.close();
        } catch (SQLException e) {
            OwnedRunner.report("a connection could not be given back", e, thrown);
        }
    }
}
