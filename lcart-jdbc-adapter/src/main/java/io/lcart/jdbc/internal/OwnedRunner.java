package io.lcart.jdbc.internal;

import io.lcart.spi.UnavailableException;
import io.lcart.spi.storage.Session;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs work on connections of its own: begins, commits or rolls back, and closes; after a lost race, once more. */
public final class OwnedRunner extends Runner {

    private static final Logger LOG = LoggerFactory.getLogger(OwnedRunner.class);
    private static final long FIRST_PAUSE_MILLIS = 5;

    private final DataSource source;
    private final Dialect dialect;
    private final int batchSize;
    private final int attempts;
    private final boolean readCommitted;

    /**
     * A runner on a source of connections.
     *
     * @param source the connections
     * @param dialect their database's
     * @param batchSize how many rows are sent at once
     * @param attempts how often work is tried that loses races
     * @param readCommitted whether the connections come with that isolation level, so that it need not be set
     */
    public OwnedRunner(DataSource source, Dialect dialect, int batchSize, int attempts, boolean readCommitted) {
        this.source = source;
        this.dialect = dialect;
        this.batchSize = batchSize;
        this.attempts = attempts;
        this.readCommitted = readCommitted;
    }

    @Override
    <R> R transact(Function<? super Session, ? extends R> work) {
        for (int attempt = 1; ; attempt++) {
            try (OwnedTransaction transaction = OwnedTransaction.begin(open(source), readCommitted)) {
                return transaction.run(dialect, batchSize, work);
            } catch (LostRace e) {
                if (attempt >= attempts) {
                    throw e.why();
                }
                LOG.debug("attempt {} of {} lost a race and is made again", attempt, attempts, e.why());
                pause(attempt, e.why());
            }
        }
    }

    /** Says that the work may be run again; never leaves this class. */
    static final class LostRace extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient RuntimeException why;

        LostRace(RuntimeException why) {
            super(null, why, false, false);
            this.why = why;
        }

        RuntimeException why() {
            return why;
        }
    }

    private static void pause(int attempt, RuntimeException why) {
        long longest = FIRST_PAUSE_MILLIS << Math.min(attempt, 8);
        try {
            // why at random: two who lost against each other would otherwise meet again
            Thread.sleep(ThreadLocalRandom.current().nextLong(FIRST_PAUSE_MILLIS, longest + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw why;
        }
    }

    @Override
    <R> R query(Function<? super Session, ? extends R> work) {
        // why no transaction: auto-commit stays on, so that one statement is one round trip; each statement sees one
        // consistent state
        Connection connection = open(source);
        Sql sql = new Sql(connection, dialect, false, batchSize);
        Throwable thrown = null;
        try {
            R result = work.apply(new JdbcSession(sql));
            sql.requireUnbroken();
            return result;
        } catch (Throwable t) {
            thrown = t;
            throw t;
        } finally {
            sql.end();
            finish(connection, thrown);
        }
    }

    private static void finish(Connection connection, @Nullable Throwable thrown) {
        try (connection) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
        } catch (SQLException e) {
            report("a connection could not be given back", e, thrown);
        }
    }

    /** Tells of a failure in cleaning up, which must not hide why there was something to clean up. */
    static void report(String what, SQLException e, @Nullable Throwable thrown) {
        if (thrown == null) {
            LOG.warn(what, e);
        } else {
            thrown.addSuppressed(e);
        }
    }

    /**
     * Opens a connection.
     *
     * @param source the connections
     * @return one of them
     * @throws UnavailableException if there is none
     */
    public static Connection open(DataSource source) {
        try {
            return source.getConnection();
        } catch (SQLException e) {
            throw new UnavailableException(
                    "no connection to the database: check that it runs and that the data source names its address, user"
                            + " and password (" + e.getMessage() + ")",
                    e);
        }
    }

    @Override
    public Runner on(Connection connection) {
        return new BorrowedRunner(connection, dialect, batchSize);
    }
}
