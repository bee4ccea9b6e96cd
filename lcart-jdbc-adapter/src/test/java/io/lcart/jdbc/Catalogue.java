package io.lcart.jdbc;

import io.lcart.jdbc.testing.FreshDatabase;
import io.lcart.jdbc.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a database says about the tables that a migration left in it, in names of small letters. */
record Catalogue(Map<String, Column> columns, Set<String> uniqueKeys, Set<String> foreignKeys) {

    /** One column, by the name {@code table.column}. */
    record Column(boolean text, boolean nullable) {}

    static Catalogue of(TestDatabase kind) throws SQLException {
        try (FreshDatabase fresh = kind.open()) {
            JdbcSchema.migrate(fresh.dataSource());
            try (Connection connection = fresh.dataSource().getConnection()) {
                return read(connection);
            }
        }
    }

    private static Catalogue read(Connection connection) throws SQLException {
        DatabaseMetaData metadata = connection.getMetaData();
        Map<String, Column> columns = new TreeMap<>();
        String any = metadata.storesUpperCaseIdentifiers() ? "LCART\\_%" : "lcart\\_%";
        Set<String> tables = new TreeSet<>();
        try (ResultSet rows = metadata.getColumns(connection.getCatalog(), connection.getSchema(), any, "%")) {
            while (rows.next()) {
                String table = rows.getString("TABLE_NAME");
                tables.add(table);
                columns.put(
                        small(table + "." + rows.getString("COLUMN_NAME")),
                        new Column(isText(rows.getString("TYPE_NAME")), rows.getInt("NULLABLE") == 1));
            }
        }
        Set<String> unique = new TreeSet<>();
        Set<String> foreign = new TreeSet<>();
        for (String table : tables) {
            unique.addAll(uniqueKeys(connection, metadata, table));
            foreign.addAll(foreignKeys(connection, metadata, table));
        }
        return new Catalogue(columns, unique, foreign);
    }

    private static boolean isText(String type) {
        String name = small(type);
        return name.contains("char") || name.contains("text") || name.contains("clob");
    }

    private static Set<String> uniqueKeys(Connection connection, DatabaseMetaData metadata, String table)
            throws SQLException {
        Map<String, List<String>> keys = new TreeMap<>();
        try (ResultSet rows =
                metadata.getIndexInfo(connection.getCatalog(), connection.getSchema(), table, true, false)) {
            while (rows.next()) {
                if (rows.getString("COLUMN_NAME") != null) {
                    keys.computeIfAbsent(rows.getString("INDEX_NAME"), key -> new ArrayList<>())
                            .add(small(rows.getString("COLUMN_NAME")));
                }
            }
        }
        return keys.values().stream().map(parts -> small(table) + parts).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> foreignKeys(Connection connection, DatabaseMetaData metadata, String table)
            throws SQLException {
        Set<String> keys = new TreeSet<>();
        try (ResultSet rows = metadata.getImportedKeys(connection.getCatalog(), connection.getSchema(), table)) {
            while (rows.next()) {
                keys.add(small(table + "." + rows.getString("FKCOLUMN_NAME") + " -> " + rows.getString("PKTABLE_NAME")
                        + "." + rows.getString("PKCOLUMN_NAME")));
            }
        }
        return keys;
    }

    private static String small(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
