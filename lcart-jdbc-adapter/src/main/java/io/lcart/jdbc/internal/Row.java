package io.lcart.jdbc.internal;

import io.lcart.spi.Interval;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One row of a result, read column by column from the left: each call reads the next one. */
public final class Row {

    private final ResultSet rows;
    private final Dialect dialect;
    private int column;

    Row(ResultSet rows, Dialect dialect) {
        this.rows = rows;
        this.dialect = dialect;
    }

    boolean next() throws SQLException {
        column = 0;
        return rows.next();
    }

    /** The next column, a text. */
    public String text() throws SQLException {
        return Objects.requireNonNull(rows.getString(++column));
    }

    /** The next column, a text or nothing. */
    public @Nullable String textOrNull() throws SQLException {
        return rows.getString(++column);
    }

    /** The next column, a number. */
    public long number() throws SQLException {
        return rows.getLong(++column);
    }

    /** The next column, a number or nothing. */
    public @Nullable Long numberOrNull() throws SQLException {
        long value = rows.getLong(++column);
        return rows.wasNull() ? null : value;
    }

    /** The next column, a number. */
    public int integer() throws SQLException {
        return rows.getInt(++column);
    }

    /** The next column, a number or nothing. */
    public @Nullable Integer integerOrNull() throws SQLException {
        int value = rows.getInt(++column);
        return rows.wasNull() ? null : value;
    }

    /** The next column, a number or nothing. */
    public @Nullable BigDecimal decimalOrNull() throws SQLException {
        return rows.getBigDecimal(++column);
    }

    /** The next column, yes or no. */
    public boolean flag() throws SQLException {
        return rows.getBoolean(++column);
    }

    /** The next column, an instant. */
    public Instant instant() throws SQLException {
        return Objects.requireNonNull(dialect.readInstant(rows, ++column));
    }

    /** The next column, an instant or nothing. */
    public @Nullable Instant instantOrNull() throws SQLException {
        return dialect.readInstant(rows, ++column);
    }

    /** The next column, an end that is stored as {@link Times#OPEN} while it is open. */
    public @Nullable Instant end() throws SQLException {
        return Times.read(instant());
    }

    /** The next two columns, the ends of an interval. */
    public Interval interval() throws SQLException {
        return new Interval(instant(), end());
    }

    /** The next column, a day or nothing. */
    public @Nullable LocalDate dateOrNull() throws SQLException {
        return rows.getObject(++column, LocalDate.class);
    }

    /** All columns, names and values one after another. */
    String told() throws SQLException {
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

    /** Leaves columns out. */
    public Row skip(int columns) {
        column += columns;
        return this;
    }
}
