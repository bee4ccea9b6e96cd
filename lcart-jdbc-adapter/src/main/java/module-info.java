/** Storage of lcart in a SQL database. */
module io.lcart.jdbc {
    requires transitive io.lcart.spi;
    requires transitive java.sql;
    requires org.slf4j;

    exports io.lcart.jdbc;
}
