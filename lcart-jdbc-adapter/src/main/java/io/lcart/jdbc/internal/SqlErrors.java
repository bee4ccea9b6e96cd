package io.lcart.jdbc.internal;

import io.lcart.jdbc.JdbcStorageException;
import io.lcart.spi.ConflictException;
import io.lcart.spi.LcartException;
import io.lcart.spi.UnavailableException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/** Says in lcart's words what a database said in its own. */
final class SqlErrors {

    /** Serialization failure, deadlock of PostgreSQL, and H2's "row was changed by another transaction". */
    private static final Set<String> LOST_RACES = Set.of("40001", "40P01", "90131");

    /** MariaDB: lock wait timeout, deadlock. H2: lock timeout. None of the numbers means anything else to another database. */
    private static final Set<Integer> LOST_RACE_CODES = Set.of(1205, 1213, 50200);

    /** MariaDB: a unique key is taken. */
    private static final int DUPLICATE_ENTRY = 1062;

    /** PostgreSQL shuts down or was, starts up, has no connection left, or a statement was cancelled for its time. */
    private static final Set<String> GONE = Set.of("57P01", "57P02", "57P03", "57014", "53300", "HYT00", "HYT01");

    /** MariaDB: too many connections. H2: database is closed, is closing. */
    private static final Set<Integer> GONE_CODES = Set.of(1040, 90098, 90121);

    private SqlErrors() {}

    /** Whether the same work may well succeed when it is done once more. */
    static boolean isLostRace(SQLException e) {
        return LOST_RACES.contains(state(e)) || LOST_RACE_CODES.contains(e.getErrorCode());
    }

    /** Whether a row was there already that has the same key. */
    static boolean isTakenKey(SQLException e) {
        return state(e).equals("23505") || e.getErrorCode() == DUPLICATE_ENTRY;
    }

    static LcartException translate(SQLException e) {
        String state = state(e);
        if (isLostRace(e)) {
            return new ConflictException("another transaction changed the same rows: " + e.getMessage(), e);
        }
        if (state.startsWith("23")) {
            return new ConflictException(
                    "a key is taken, or something referred to does not exist: " + e.getMessage(), e);
        }
        if (isGone(e, state)) {
            return new UnavailableException("the database does not answer, try again later: " + e.getMessage(), e);
        }
        return new JdbcStorageException("the database refused a statement: " + e.getMessage(), e);
    }

    private static boolean isGone(SQLException e, String state) {
        // why: MariaDB's driver calls it a lost connection when an address names no database, and to wait does not help
        if (state.startsWith("3D")) {
            return false;
        }
        return state.startsWith("08")
                || GONE.contains(state)
                || GONE_CODES.contains(e.getErrorCode())
                || e instanceof SQLTransientConnectionException
                || e instanceof SQLNonTransientConnectionException
                || e instanceof SQLRecoverableException
                || e instanceof SQLTimeoutException;
    }

    private static String state(SQLException e) {
        String state = e.getSQLState();
        return state == null ? "" : state;
    }
}
