package io.lcart.jdbc;

import io.lcart.jdbc.internal.Laws;
import java.util.List;
import javax.sql.DataSource;

/**
 * Looks whether what is stored keeps its laws (reliability.md §3: A, B, E, I and J, as far as a database can tell; and L, the laws of
 * certificates, product.md P11). It only reads, takes no locks and may run beside traffic: each law is one statement on one consistent
 * state. What it costs grows with the tables. Thread-safe.
 *
 * <p>It cannot tell whether a signature is right, for it has no keys, nor whether the points are what the rules make of the activities, for
 * it reads no rules; nor whether a completion ought to have a certificate by now: one
 * from before the site or its course gave any waits for its own.
 */
public final class ConsistencyCheck {

    private ConsistencyCheck() {}

    /**
     * Checks every law.
     *
     * @param source connections to the database, of a user who may read its tables
     * @return the laws that do not hold; empty if all of them do
     * @throws SchemaMismatchException if the tables are missing or of another version
     * @throws UnknownDatabaseException if the database is none of {@link Database}
     * @throws io.lcart.spi.UnavailableException if the database does not answer
     * @throws JdbcStorageException if it refuses a query
     */
    public static List<BrokenLaw> run(DataSource source) {
        return Laws.broken(source, PersonalColumns.known());
    }
}
