package io.lcart.jdbc;

import io.lcart.spi.storage.Storage;
import io.lcart.spi.tck.ForeignTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A transaction as a host begins it, which lcart joins. */
final class HostTransaction implements ForeignTransaction {

    private final Connection connection;
    private final Storage storage;

    HostTransaction(DataSource source) {
        try {
            connection = source.getConnection();
            connection.setAutoCommit(false);
            storage = JdbcStorage.borrowed(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Storage storage() {
        return storage;
    }

    @Override
    public String connectionState() {
        try {
            return connection.getAutoCommit() + " " + connection.getTransactionIsolation() + " "
                    + connection.isReadOnly()
                    + " " + connection.getHoldability() + " " + connection.getSchema() + " " + connection.getCatalog()
                    + " " + connection.isClosed();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void commit() {
        run(connection::commit);
    }

    @Override
    public void rollback() {
        run(connection::rollback);
    }

    @Override
    public void close() {
        run(() -> {
            if (!connection.isClosed()) {
                connection.rollback();
                connection.setAutoCommit(true);
                connection.close();
            }
        });
    }

    private interface Step {
        void take() throws SQLException;
    }

    private static void run(Step step) {
        try {
            step.take();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
