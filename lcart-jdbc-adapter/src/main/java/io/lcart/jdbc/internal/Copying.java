package io.lcart.jdbc.internal;

import io.lcart.spi.Micros;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Has PostgreSQL send the rows of a long result by {@code COPY}: it may use several processes for it, as it does not for rows that are fetched
 * little by little, and goes on while rows are used. Works where the driver's classes can be seen, within a transaction.
 */
final class Copying {

    private Copying() {}

    /**
     * Runs a query.
     *
     * @param connection a connection within a transaction
     * @param text the query, one mark for each parameter
     * @param arguments the parameters
     * @param use takes the rows; if it throws, the transaction is as before the query
     * @return whether it was run; {@code false} if the connection cannot do this
     */
    static boolean run(Connection connection, String text, List<Object> arguments, Query.RowUse use)
            throws SQLException {
        if (connection.getAutoCommit() || !connection.isWrapperFor(PGConnection.class)) {
            return false;
        }
        Savepoint before = connection.setSavepoint();
        List<String> texts = new ArrayList<>();
        String whole = withValues(text, arguments, texts);
        keep(connection, texts);
        CopyOut copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (" + whole + ") to stdout (format binary)");
        CopiedCells cells = new CopiedCells();
        Row row = new Row(cells);
        try {
            for (byte[] message = copy.readFromCopy(); message != null; message = copy.readFromCopy()) {
                if (cells.take(message)) {
                    row.rewind();
                    use.take(row);
                }
            }
        } catch (SQLException | RuntimeException | Error e) {
            // why asked: what the database refused has ended by itself
            if (copy.isActive()) {
                stop(copy, connection, before, e);
            }
            throw e;
        }
        connection.releaseSavepoint(before);
        return true;
    }

    private static void stop(CopyOut copy, Connection connection, Savepoint before, Throwable thrown) {
        try {
            connection.unwrap(PGConnection.class).cancelQuery();
            drain(copy);
            connection.rollback(before);
        } catch (SQLException e) {
            thrown.addSuppressed(e);
        }
    }

    /** Reads what was on its way. The driver's own way to give up leaves that for the next statement, which then cannot tell it from its own. */
    private static void drain(CopyOut copy) {
        try {
            while (copy.isActive() && copy.readFromCopy() != null) {
                continue;
            }
        } catch (SQLException cancelled) {
            // why nothing: that is what was asked for
            return;
        }
    }

    /** The query with numbers and instants in it, and in the place of each text where it is kept: COPY takes no parameters. */
    private static String withValues(String text, List<Object> arguments, List<String> texts) {
        StringBuilder whole = new StringBuilder();
        int from = 0;
        for (Object argument : arguments) {
            int mark = text.indexOf('?', from);
            whole.append(text, from, mark).append(value(argument, texts));
            from = mark + 1;
        }
        return whole.append(text, from, text.length()).toString();
    }

    private static String value(Object argument, List<String> texts) {
        if (argument instanceof Long number) {
            return number.toString();
        }
        if (argument instanceof Instant instant) {
            return "timestamptz '" + Micros.of(instant) + "'";
        }
        if (argument instanceof Long[] numbers) {
            return numbers.length == 1
                    ? numbers[0].toString()
                    : Arrays.stream(numbers)
                            .map(String::valueOf)
                            .collect(Collectors.joining(",", "'{", "}'::bigint[]"));
        }
        if (argument instanceof String words) {
            texts.add(words);
            return "current_setting('" + name(texts.size()) + "')";
        }
        throw new IllegalArgumentException("a query of many rows has no lists of texts");
    }

    private static String name(int number) {
        return "lcart.text_" + number;
    }

    /** Keeps texts with the transaction, so that none of them is ever part of a statement (reliability.md T25). */
    private static void keep(Connection connection, List<String> texts) throws SQLException {
        if (texts.isEmpty()) {
            return;
        }
        StringBuilder calls = new StringBuilder("select ");
        for (int i = 1; i <= texts.size(); i++) {
            calls.append(i == 1 ? "" : ", ")
                    .append("set_config('")
                    .append(name(i))
                    .append("', ?, true)");
        }
        try (PreparedStatement statement = connection.prepareStatement(calls.toString())) {
            for (int i = 0; i < texts.size(); i++) {
                statement.setString(i + 1, texts.get(i));
            }
            statement.executeQuery().close();
        }
    }
}
