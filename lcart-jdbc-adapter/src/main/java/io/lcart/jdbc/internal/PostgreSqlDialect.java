package io.lcart.jdbc.internal;

import io.lcart.jdbc.Database;
import io.lcart.spi.CappedCount;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** PostgreSQL: lists are arrays, so that a statement has one text whatever their sizes. */
final class PostgreSqlDialect extends Dialect {

    /** Up to how many values a list may run under a plan that was made for any list. */
    private static final int FEW = 8;

    private final boolean driverIsKnown = OneShot.isKnown();

    PostgreSqlDialect() {
        super(Database.POSTGRESQL);
    }

    @Override
    String rowLock() {
        // why not "for update": that would also stop everybody who inserts a row that refers to the locked one
        return "for no key update";
    }

    @Override
    String sharedRowLock() {
        return "for share";
    }

    @Override
    boolean locksInOrder() {
        return true;
    }

    @Override
    public boolean insertsIfAbsent() {
        return true;
    }

    @Override
    String facts(String text) {
        // why: to refer to the person's row costs less than a sub-query for each mention; the fence keeps the facts
        // from being computed anew for each row of the list, and a lateral with a limit of its own settles in which
        // order a join is done and that it is to begin fast
        return super.facts(text.replace("{me}", "a.id")
                .replace("{t}", "a.t")
                .replace("{row.me}", "f.id")
                .replace("{row.t}", "f.t")
                .replaceAll("\\{each:([^}]*)}", "cross join lateral (select $1 from ")
                .replace("{of}", " where ")
                .replace("{and}", "and ")
                .replaceAll("\\{end:(\\w+) ([^}]*)}", "$2 limit " + (CappedCount.LIMIT + 1) + ") $1")
                .replace("{fence}", "offset 0")
                .replace("{lateral}", "lateral"));
    }

    @Override
    String in(int size) {
        // why three texts: one value needs no array, and what is marked below must not share the plan of the few
        if (size == 1) {
            return "= ?";
        }
        return size > FEW ? "= any (? /* many */)" : "= any (?)";
    }

    @Override
    void prepared(PreparedStatement statement, int... sizes) throws SQLException {
        if (driverIsKnown && Arrays.stream(sizes).anyMatch(size -> size > FEW)) {
            OneShot.mark(statement);
        }
    }

    @Override
    boolean copied(Connection connection, String text, List<Object> arguments, Query.RowUse use) throws SQLException {
        return driverIsKnown && Copying.run(connection, text, arguments, use);
    }

    @Override
    int bindList(PreparedStatement statement, int index, Object[] values) throws SQLException {
        if (values.length == 1) {
            return bindOne(statement, index + 1, values[0]);
        }
        return bindArray(statement, index, values);
    }

    @Override
    int bindArray(PreparedStatement statement, int index, Object[] values) throws SQLException {
        String type = values instanceof Long[] ? "bigint" : "varchar";
        statement.setArray(index + 1, statement.getConnection().createArrayOf(type, values));
        return index + 1;
    }

    @Override
    public boolean skipsLocked() {
        return true;
    }

    @Override
    public boolean changesInQueries() {
        return true;
    }

    @Override
    String versionTables() {
        return "select count(to_regclass('lcart_schema_version'))";
    }
}
