package io.lcart.jdbc;

import io.lcart.jdbc.internal.BorrowedRunner;
import io.lcart.jdbc.internal.Dialect;
import io.lcart.jdbc.internal.Dialects;
import io.lcart.jdbc.internal.OwnedRunner;
import io.lcart.jdbc.internal.Schemas;
import io.lcart.spi.UnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Makes a {@link JdbcStorage}. Not thread-safe. */
public final class JdbcStorageBuilder {

    private static final int BATCH_SIZE = 1000;
    private static final int ATTEMPTS = 5;

    private final DataSource source;
    private SchemaPolicy schemaPolicy = SchemaPolicy.VERIFY;
    private int batchSize = BATCH_SIZE;
    private int attempts = ATTEMPTS;

    JdbcStorageBuilder(DataSource source) {
        this.source = source;
    }

    /**
     * What to do about the tables.
     *
     * @param policy the policy; {@link SchemaPolicy#VERIFY} by default
     * @return this builder
     */
    public JdbcStorageBuilder schema(SchemaPolicy policy) {
        this.schemaPolicy = policy;
        return this;
    }

    /**
     * How many rows are sent to the database at once.
     *
     * @param rows the number, at least 1; 1000 by default
     * @return this builder
     * @throws IllegalArgumentException if it is below 1
     */
    public JdbcStorageBuilder batchSize(int rows) {
        this.batchSize = atLeastOne("batch size", rows);
        return this;
    }

    /**
     * How often a transaction is tried that loses against others.
     *
     * @param times the number, at least 1; 5 by default
     * @return this builder
     * @throws IllegalArgumentException if it is below 1
     */
    public JdbcStorageBuilder attempts(int times) {
        this.attempts = atLeastOne("number of attempts", times);
        return this;
    }

    private static int atLeastOne(String what, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("the " + what + " is at least 1, not " + value);
        }
        return value;
    }

    /**
     * Makes the storage: connects once, finds out the database, and does what the policy says about the tables.
     *
     * @return the storage
     * @throws SchemaMismatchException if the tables are missing or of another version
     * @throws UnknownDatabaseException if the database is none of {@link Database}
     * @throws UnavailableException if the database does not answer
     */
    public JdbcStorage build() {
        if (schemaPolicy == SchemaPolicy.MIGRATE) {
            JdbcSchema.migrate(source);
        }
        try (Connection connection = OwnedRunner.open(source)) {
            Dialect dialect = Dialects.of(connection);
            if (schemaPolicy == SchemaPolicy.VERIFY) {
                Schemas.verify(connection, dialect);
            }
            boolean readCommitted = connection.getTransactionIsolation() == Connection.TRANSACTION_READ_COMMITTED;
            return new JdbcStorage(
                    new OwnedRunner(source, dialect, batchSize, attempts, readCommitted),
                    new JdbcStorageConfig(dialect.database(), schemaPolicy, batchSize, attempts));
        } catch (SQLException e) {
            throw unanswered(e);
        }
    }

    static JdbcStorage borrowed(Connection connection) {
        try {
            Dialect dialect = Dialects.of(connection);
            Schemas.verify(connection, dialect);
            return new JdbcStorage(
                    new BorrowedRunner(connection, dialect, BATCH_SIZE),
                    new JdbcStorageConfig(dialect.database(), SchemaPolicy.VERIFY, BATCH_SIZE, 1));
        } catch (SQLException e) {
            throw unanswered(e);
        }
    }

    private static UnavailableException unanswered(SQLException e) {
        return new UnavailableException("the database could not be asked for its kind and its schema", e);
    }
}
