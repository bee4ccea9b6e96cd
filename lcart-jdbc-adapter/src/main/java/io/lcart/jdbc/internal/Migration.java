package io.lcart.jdbc.internal;

import io.lcart.jdbc.Database;
import io.lcart.jdbc.SchemaMismatchException;
import io.lcart.jdbc.SchemaScript;
import io.lcart.spi.UnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Brings a schema to the version of this release. PostgreSQL does it in one transaction under a lock. The others commit every statement on
 * its own; there the scripts may run again, from the start and beside each other, so that whoever is disturbed simply begins anew.
 */
public final class Migration {

    /** The lock's number on PostgreSQL: "lcart" in ASCII. */
    private static final long LOCK = 0x6c63617274L;

    private static final int H2_GENERAL_ERROR = 50000;
    private static final int ATTEMPTS = 20;
    private static final long PAUSE_MILLIS = 250;

    private final DataSource source;

    /**
     * A migration.
     *
     * @param source connections of a user who may create tables
     */
    public Migration(DataSource source) {
        this.source = source;
    }

    /**
     * Runs the scripts that are missing.
     *
     * @return how many were run
     * @throws SchemaMismatchException if the schema belongs to a later release
     */
    public int run() {
        for (int attempt = 1; ; attempt++) {
            try (Connection connection = OwnedRunner.open(source)) {
                return migrate(connection);
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || !mayPass(e)) {
                    throw SqlErrors.translate(e);
                }
                pause();
            }
        }
    }

    /** Whether another process that migrates at the same moment may be the reason: a clash of keys, names or locks. */
    private static boolean mayPass(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return SqlErrors.isLostRace(e)
                || state.startsWith("23")
                || state.startsWith("42S")
                || state.equals("HYT00")
                || e.getErrorCode() == H2_GENERAL_ERROR;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("interrupted while waiting for another process that migrates the schema", e);
        }
    }

    private static int migrate(Connection connection) throws SQLException {
        Dialect dialect = Dialects.of(connection);
        if (dialect.database() == Database.H2) {
            // why: H2 looks whether a thing exists before it waits for the lock to create it. Mostly it runs in this
            // process, where one may as well wait here; as a server it answers with an error, and the loop goes on
            synchronized (Migration.class) {
                return runMissing(connection, dialect);
            }
        }
        if (dialect.database() == Database.MARIADB) {
            return runMissing(connection, dialect);
        }
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            execute(connection, "select pg_advisory_xact_lock(" + LOCK + ")");
            int run = runMissing(connection, dialect);
            connection.commit();
            return run;
        } catch (Throwable t) {
            try {
                connection.rollback();
            } catch (SQLException e) {
                t.addSuppressed(e);
            }
            throw t;
        } finally {
            connection.setAutoCommit(autoCommit);
        }
    }

    private static int runMissing(Connection connection, Dialect dialect) throws SQLException {
        int found = Schemas.found(connection, dialect);
        if (found > Schemas.expected()) {
            throw new SchemaMismatchException(found, Schemas.expected());
        }
        int run = 0;
        for (SchemaScript script : Schemas.scripts(dialect.database())) {
            if (script.version() > found) {
                for (String text : Schemas.statements(script)) {
                    execute(connection, text);
                }
                run++;
            }
        }
        return run;
    }

    private static void execute(Connection connection, String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }
}
