package io.lcart.jdbc;

import io.lcart.jdbc.internal.Runner;
import io.lcart.spi.storage.Session;
import io.lcart.spi.storage.Storage;
import java.sql.Connection;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Storage in a SQL database. Who owns the connections is settled when it is made:
 *
 * <ul>
 *   <li><b>Owned</b>, by {@link #on}: every transaction takes a connection from the data source, begins, commits or rolls back, and gives
 *       the connection back as it was. A transaction that loses against others by deadlock or serialization is tried again, a bounded
 *       number of times, after a short pause. Isolation is READ COMMITTED; a pool that is set to it saves a round trip or two for each
 *       transaction on MariaDB. A read leaves auto-commit on, so that each call of a store sees one consistent state and a dashboard costs
 *       exactly one round trip; several calls in one read may see what was committed between them.
 *   <li><b>Borrowed</b>, by {@link #borrowed} or {@link #joining}: lcart takes part in the host's own transaction and never begins, commits,
 *       rolls back, closes nor sets auto-commit. Whatever work throws, the host must roll back. Isolation is the host's; READ COMMITTED is
 *       recommended.
 * </ul>
 *
 * <p>An owned storage is thread-safe; a borrowed one is used by the thread that uses the connection.
 */
public final class JdbcStorage implements Storage {

    private final Runner runner;
    private final JdbcStorageConfig config;

    JdbcStorage(Runner runner, JdbcStorageConfig config) {
        this.runner = runner;
        this.config = config;
    }

    /**
     * A storage with connections of its own and the default settings.
     *
     * @param source the connections; a pool
     * @return the storage
     * @throws SchemaMismatchException if the tables are missing or of another version
     * @throws UnknownDatabaseException if the database is none of {@link Database}
     * @throws io.lcart.spi.UnavailableException if the database does not answer
     */
    public static JdbcStorage on(DataSource source) {
        return builder(source).build();
    }

    /**
     * Begins a storage with connections of its own.
     *
     * @param source the connections; a pool
     * @return a builder with the default settings
     */
    public static JdbcStorageBuilder builder(DataSource source) {
        return new JdbcStorageBuilder(source);
    }

    /**
     * A storage on a connection of the host's. Finds out the database and verifies the schema, which costs two round trips; where a storage
     * is at hand already, {@link #joining} saves them.
     *
     * @param connection the host's connection; for {@link #inTransaction} its auto-commit must be off
     * @return the storage
     * @throws SchemaMismatchException if the tables are missing or of another version
     * @throws UnknownDatabaseException if the database is none of {@link Database}
     * @throws io.lcart.spi.UnavailableException if the database does not answer
     */
    public static JdbcStorage borrowed(Connection connection) {
        return JdbcStorageBuilder.borrowed(connection);
    }

    /**
     * This storage on a connection of the host's to the same database. Costs nothing.
     *
     * @param connection the host's connection; for {@link #inTransaction} its auto-commit must be off
     * @return a storage that takes part in the host's transaction
     */
    public JdbcStorage joining(Connection connection) {
        return new JdbcStorage(
                runner.on(connection),
                new JdbcStorageConfig(config.database(), config.schemaPolicy(), config.batchSize(), 1));
    }

    /**
     * The settings.
     *
     * @return what this storage was made with
     */
    public JdbcStorageConfig config() {
        return config;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if this thread is inside another call of this storage, or the borrowed connection is in auto-commit
     *     mode
     * @throws JdbcStorageException if the database refused a statement for another reason
     */
    @Override
    public <R> R inTransaction(Function<? super Session, ? extends R> work) {
        return runner.inTransaction(work);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if the work tries to write or to lock, or if this thread is inside another call of this storage
     * @throws JdbcStorageException if the database refused a statement for another reason
     */
    @Override
    public <R> R read(Function<? super Session, ? extends R> work) {
        return runner.read(work);
    }
}
