package io.lcart.jdbc.internal;

import io.lcart.jdbc.Database;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** PostgreSQL: lists are arrays, so that a statement has one text whatever their sizes. */
final class PostgreSqlDialect extends Dialect {

    PostgreSqlDialect() {
        super(Database.POSTGRESQL);
    }

    @Override
    String rowLock() {
        // why not "for update": that would also stop everybody who inserts a row that refers to the locked one
        return "for no key update";
    }

    @Override
    String in(int size) {
        return "= any (?)";
    }

    @Override
    int bindList(PreparedStatement statement, int index, Object[] values) throws SQLException {
        String type = values instanceof Long[] ? "bigint" : "varchar";
        statement.setArray(index + 1, statement.getConnection().createArrayOf(type, values));
        return index + 1;
    }

    @Override
    public boolean skipsLocked() {
        return true;
    }

    @Override
    String versionTables() {
        return "select count(to_regclass('lcart_schema_version'))";
    }
}
