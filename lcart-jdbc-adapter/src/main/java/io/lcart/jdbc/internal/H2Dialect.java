package io.lcart.jdbc.internal;

import io.lcart.jdbc.Database;

/** H2 in its regular mode. */
final class H2Dialect extends ListDialect {

    H2Dialect() {
        super(Database.H2);
    }

    @Override
    String facts(String text) {
        // why: H2 keeps results of sub-queries for the next execution. That the parameters of a common table expression
        // behind them have changed it only sees if something in that expression can never be kept
        return super.facts(text.replace("{volatile}", ", rand() as never_kept"));
    }

    @Override
    String versionTables() {
        // why both: which one it is depends on a setting, and lower() on the language of this process
        return """
                select count(*) from information_schema.tables
                where table_schema = current_schema and table_name in ('lcart_schema_version', 'LCART_SCHEMA_VERSION')
                """;
    }
}
