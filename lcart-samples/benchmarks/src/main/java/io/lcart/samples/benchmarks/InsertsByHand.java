package io.lcart.samples.benchmarks;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** People and orders written straight into the tables, as fast as plain JDBC and PostgreSQL's COPY go, with nothing checked. */
record InsertsByHand(DataSource source) {

    private static final OffsetDateTime NOW = World.AT.atOffset(ZoneOffset.UTC);
    private static final OffsetDateTime OPEN = OffsetDateTime.parse("9999-12-31T23:59:59.999999Z");

    private static final String COPY_PEOPLE = """
            copy lcart_account (host_key, first_name, last_name, sort_key, email, email_key, status, created_at) from stdin
            """;
    private static final String PERSON = """
            insert into lcart_account (host_key, first_name, last_name, sort_key, email, email_key, status, created_at)
            values (?, 'First', 'Last', 'last first', ?, ?, 'ACTIVE', ?)
            """;
    private static final String ORDER = """
            insert into lcart_order (host_key, customer_id, placed_at, payment_type)
            select ?, id, ?, 'Card' from lcart_account where host_key = ?
            """;
    private static final String LINE = """
            insert into lcart_order_line (order_id, line_no, offering_id, quantity, makes_seats, window_from, window_until)
            select id, 1, 1, 1, false, ?, ? from lcart_order where host_key = ?
            """;
    private static final String STATE = """
            insert into lcart_order_state (order_id, valid_from, valid_until, customer_id, status)
            select id, ?, ?, customer_id, 'PROCESSED' from lcart_order where host_key = ?
            """;
    private static final String ENTRY = """
            insert into lcart_access_entry (host_key, account_id, offering_id, source_kind, source_key, window_from,
                window_until, given_at, ended_at)
            select 'entry-' || host_key, customer_id, 1, 'ORDER', host_key, ?, ?, placed_at, '9999-12-31T23:59:59.999999Z'
            from lcart_order where host_key = ?
            """;
    private static final String PERIOD = """
            insert into lcart_access_period (entry_id, valid_from, valid_until, account_id, offering_id, window_until)
            select id, ?, ?, account_id, offering_id, window_until from lcart_access_entry where host_key = 'entry-' || ?
            """;

    void copyPeople(List<String> keys) throws SQLException, IOException {
        for (int from = 0; from < keys.size(); from += PostgresIntake.TRANSACTION) {
            StringBuilder rows = new StringBuilder();
            for (String key : chunk(keys, from)) {
                String email = key + "@example.org";
                rows.append(String.join(
                                "\t", key, "First", "Last", "last first", email, email, "ACTIVE", NOW.toString()))
                        .append('\n');
            }
            try (Connection connection = source.getConnection()) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(COPY_PEOPLE, new StringReader(rows.toString()));
            }
        }
    }

    void batchPeople(List<String> keys) throws SQLException {
        inTransactions(keys, (connection, chunk) -> {
            try (PreparedStatement statement = connection.prepareStatement(PERSON)) {
                for (String key : chunk) {
                    statement.setString(1, key);
                    statement.setString(2, key + "@example.org");
                    statement.setString(3, key + "@example.org");
                    statement.setObject(4, NOW);
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        });
    }

    void batchOrders(List<String> keys) throws SQLException {
        inTransactions(keys, (connection, chunk) -> {
            try (PreparedStatement statement = connection.prepareStatement(ORDER)) {
                for (String key : chunk) {
                    statement.setString(1, "order-" + key);
                    statement.setObject(2, NOW);
                    statement.setString(3, key);
                    statement.addBatch();
                }
                statement.executeBatch();
            }
            batch(connection, LINE, NOW.plusDays(365), chunk);
            batch(connection, STATE, OPEN, chunk);
            batch(connection, ENTRY, NOW.plusDays(365), chunk);
            batch(connection, PERIOD, OPEN, chunk);
        });
    }

    private static void batch(Connection connection, String sql, OffsetDateTime until, List<String> keys)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (String key : keys) {
                statement.setObject(1, NOW);
                statement.setObject(2, until);
                statement.setString(3, "order-" + key);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    @FunctionalInterface
    private interface Transaction {
        void run(Connection connection, List<String> keys) throws SQLException;
    }

    private void inTransactions(List<String> keys, Transaction transaction) throws SQLException {
        for (int from = 0; from < keys.size(); from += PostgresIntake.TRANSACTION) {
            try (Connection connection = source.getConnection()) {
                connection.setAutoCommit(false);
                transaction.run(connection, chunk(keys, from));
                connection.commit();
                connection.setAutoCommit(true);
            }
        }
    }

    private static List<String> chunk(List<String> keys, int from) {
        return keys.subList(from, Math.min(keys.size(), from + PostgresIntake.TRANSACTION));
    }
}
