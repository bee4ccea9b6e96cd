/** Storage of lcart in a SQL database. */
module io.lcart.jdbc {
    requires transitive io.lcart.spi;
    requires transitive java.sql;
    requires org.slf4j;
    requires static org.checkerframework.checker.qual;
    requires static org.postgresql.jdbc;

    exports io.lcart.jdbc;
}
