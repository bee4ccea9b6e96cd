package io.lcart.jdbc.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The row that a result is at. */
record ResultCells(ResultSet rows, Dialect dialect) implements Cells {

    @Override
    public @Nullable String text(int column) throws SQLException {
        return rows.getString(column);
    }

    @Override
    public long number(int column) throws SQLException {
        return rows.getLong(column);
    }

    @Override
    public boolean isNothing(int column) throws SQLException {
        rows.getObject(column);
        return rows.wasNull();
    }

    @Override
    public @Nullable BigDecimal decimal(int column) throws SQLException {
        return rows.getBigDecimal(column);
    }

    @Override
    public boolean flag(int column) throws SQLException {
        return rows.getBoolean(column);
    }

    @Override
    public @Nullable Instant instant(int column) throws SQLException {
        return dialect.readInstant(rows, column);
    }

    @Override
    public @Nullable LocalDate date(int column) throws SQLException {
        return rows.getObject(column, LocalDate.class);
    }

    @Override
    public String told() throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        List<String> told = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String value = rows.getString(i);
            if (value != null) {
                told.add(columns.getColumnLabel(i).toLowerCase(Locale.ROOT) + " " + value);
            }
        }
        return String.join(", ", told);
    }
}
