package io.lcart.jdbc.internal;

import io.lcart.jdbc.Database;

/** H2 in its regular mode. */
final class H2Dialect extends ListDialect {

    H2Dialect() {
        super(Database.H2);
    }

    @Override
    String versionTables() {
        return """
                select count(*) from information_schema.tables
                where table_schema = current_schema and lower(table_name) = 'lcart_schema_version'
                """;
    }
}
