package io.lcart.jdbc;

/** The databases this adapter speaks to. */
public enum Database {
    /** PostgreSQL. */
    POSTGRESQL,
    /** MariaDB, and MySQL by the same statements. */
    MARIADB,
    /** H2, embedded or as a server, in its regular mode. */
    H2
}
