package io.lcart.samples.portal.store;

import io.lcart.spi.UnavailableException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The few lines of JDBC that the portal's own tables need. Every call is its own transaction. Thread-safe. */
public final class Sql {

    private final DataSource dataSource;

    /**
     * For a data source.
     *
     * @param dataSource hands out connections in auto-commit mode
     */
    public Sql(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Reads one row.
     *
     * @param <T> the result
     */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    void execute(String... statements) {
        run(connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            }
            return statements.length;
        });
    }

    int update(String sql, @Nullable Object... parameters) {
        return this.<Integer>run(connection -> {
            try (PreparedStatement statement = prepare(connection, sql, parameters)) {
                return statement.executeUpdate();
            }
        });
    }

    /** Inserts a row; {@code false} if its key is taken. */
    boolean insert(String sql, @Nullable Object... parameters) {
        return this.<Boolean>run(connection -> {
            try (PreparedStatement statement = prepare(connection, sql, parameters)) {
                return statement.executeUpdate() == 1;
            } catch (SQLException e) {
                if (isDuplicate(e)) {
                    return false;
                }
                throw e;
            }
        });
    }

    /** Inserts rows of several tables, all or none; {@code false} if a key is taken. */
    boolean insertTogether(List<Insert> inserts) {
        return this.<Boolean>run(connection -> {
            connection.setAutoCommit(false);
            try {
                for (Insert insert : inserts) {
                    try (PreparedStatement statement = prepare(connection, insert.sql(), insert.parameters())) {
                        statement.executeUpdate();
                    }
                }
                connection.commit();
                return true;
            } catch (SQLException e) {
                connection.rollback();
                if (isDuplicate(e)) {
                    return false;
                }
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        });
    }

    /**
     * A row to be inserted.
     *
     * @param sql the statement
     * @param parameters its parameters
     */
    @SuppressWarnings("ArrayRecordComponent") // why: an argument list on its way to the statement, compared by nobody
    record Insert(String sql, @Nullable Object... parameters) {}

    <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... parameters) {
        return all(sql, row, parameters).stream().findFirst();
    }

    <T> List<T> all(String sql, Row<T> row, @Nullable Object... parameters) {
        return this.<List<T>>run(connection -> {
            try (PreparedStatement statement = prepare(connection, sql, parameters);
                    ResultSet rows = statement.executeQuery()) {
                List<T> result = new ArrayList<>();
                while (rows.next()) {
                    result.add(row.read(rows));
                }
                return result;
            }
        });
    }

    String product() {
        return run(connection -> connection.getMetaData().getDatabaseProductName());
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T run(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new UnavailableException("the portal's database did not answer; try again", e);
        }
    }

    private static boolean isDuplicate(SQLException e) {
        return e instanceof SQLIntegrityConstraintViolationException
                || (e.getSQLState() != null && e.getSQLState().startsWith("23"));
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
