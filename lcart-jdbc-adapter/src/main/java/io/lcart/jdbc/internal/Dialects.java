package io.lcart.jdbc.internal;

import io.lcart.jdbc.Database;
import io.lcart.jdbc.UnknownDatabaseException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The dialects, by what a database calls itself. */
public final class Dialects {

    private static final Map<String, Supplier<Dialect>> BY_PRODUCT = new TreeMap<>(Map.of(
            "H2", H2Dialect::new,
            "MariaDB", MariaDbDialect::new,
            "MySQL", MariaDbDialect::new,
            "PostgreSQL", PostgreSqlDialect::new));

    private Dialects() {}

    /**
     * The dialect of a database.
     *
     * @param connection a connection to it
     * @return its dialect
     * @throws UnknownDatabaseException if there is none
     * @throws SQLException if the connection does not answer
     */
    public static Dialect of(Connection connection) throws SQLException {
        DatabaseMetaData metadata = connection.getMetaData();
        String product = metadata.getDatabaseProductName();
        Supplier<Dialect> dialect = BY_PRODUCT.get(product);
        if (dialect == null) {
            throw new UnknownDatabaseException("the database is " + product + " " + metadata.getDatabaseProductVersion()
                    + "; known are " + String.join(", ", BY_PRODUCT.keySet()));
        }
        return dialect.get();
    }

    /**
     * The folder of a database's scripts.
     *
     * @param database the database
     * @return the name of the folder
     */
    public static String folder(Database database) {
        return switch (database) {
            case POSTGRESQL -> "postgresql";
            case MARIADB -> "mariadb";
            case H2 -> "h2";
        };
    }
}
