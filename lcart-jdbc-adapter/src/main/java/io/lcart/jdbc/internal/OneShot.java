package io.lcart.jdbc.internal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.postgresql.PGStatement;

/**
 * Has PostgreSQL plan a statement anew. After a few runs its driver keeps a plan, and a plan that was made while a table was empty reads
 * the whole table for each of a thousand keys once it is full: a first load would take hours. Works where the driver's classes can be
 * seen; elsewhere it is left to the server's own statistics.
 */
final class OneShot {

    private OneShot() {}

    static boolean isKnown() {
        try {
            Class.forName("org.postgresql.PGStatement", false, OneShot.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    static void mark(PreparedStatement statement) throws SQLException {
        if (statement.isWrapperFor(PGStatement.class)) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
        }
    }
}
