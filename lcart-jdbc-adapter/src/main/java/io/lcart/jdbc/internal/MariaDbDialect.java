package io.lcart.jdbc.internal;

import io.lcart.jdbc.Database;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** MariaDB and MySQL. An instant is a {@code DATETIME(6)} that says what the clocks show in UTC; no zone of the session touches it. */
final class MariaDbDialect extends ListDialect {

    MariaDbDialect() {
        super(Database.MARIADB);
    }

    @Override
    String versionTables() {
        return """
                select count(*) from information_schema.tables
                where table_schema = database() and table_name = 'lcart_schema_version'
                """;
    }

    @Override
    String clock() {
        return "select utc_timestamp(6)";
    }

    @Override
    void bindInstant(PreparedStatement statement, int index, Instant value) throws SQLException {
        statement.setObject(index, LocalDateTime.ofInstant(value, ZoneOffset.UTC));
    }

    @Override
    String wholeName() {
        return "signed";
    }

    @Override
    String instantName() {
        return "datetime(6)";
    }

    @Override
    String zoneOfInstants() {
        return "";
    }

    @Override
    String schemaName() {
        return "database()";
    }

    @Override
    int instantType() {
        return Types.TIMESTAMP;
    }

    @Override
    @Nullable
    Instant readInstant(ResultSet rows, int column) throws SQLException {
        LocalDateTime value = rows.getObject(column, LocalDateTime.class);
        return value == null ? null : value.toInstant(ZoneOffset.UTC);
    }
}
