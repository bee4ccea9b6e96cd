package io.lcart.jdbc;

import io.lcart.jdbc.internal.Migration;
import io.lcart.jdbc.internal.Schemas;
import java.util.List;
import javax.sql.DataSource;

/**
 * The tables of lcart. All are named {@code lcart_*} and stand in the schema that a connection creates tables in; sites in one database are
 * kept apart by schema. Thread-safe.
 */
public final class JdbcSchema {

    private JdbcSchema() {}

    /**
     * Brings the schema to the version of this release, and does nothing if it has that version. Several processes may call it at once.
     *
     * @param source connections of a user who may create tables
     * @return how many scripts were run
     * @throws SchemaMismatchException if the schema belongs to a later release
     * @throws UnknownDatabaseException if the database is none of {@link Database}
     * @throws io.lcart.spi.UnavailableException if the database does not answer
     * @throws JdbcStorageException if it refuses a script
     */
    public static int migrate(DataSource source) {
        return new Migration(source).run();
    }

    /**
     * The version of the schema that this release works with.
     *
     * @return the version
     */
    public static int version() {
        return Schemas.expected();
    }

    /**
     * The scripts for one database, for a host that creates tables with its own tool. They stand in the jar as well, in
     * {@code io/lcart/jdbc/schema/postgresql}, {@code …/mariadb} and {@code …/h2}.
     *
     * @param database the database
     * @return all scripts, in the order in which they are run
     */
    public static List<SchemaScript> scripts(Database database) {
        return Schemas.scripts(database);
    }
}
