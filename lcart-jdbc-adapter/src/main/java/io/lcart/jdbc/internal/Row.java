package io.lcart.jdbc.internal;

import io.lcart.spi.Interval;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One row of a result, read column by column from the left: each call reads the next one. */
public final class Row {

    private final Cells cells;
    private int column;

    Row(Cells cells) {
        this.cells = cells;
    }

    /** Goes back to the left. */
    void rewind() {
        column = 0;
    }

    /** The next column, a text. */
    public String text() throws SQLException {
        return Objects.requireNonNull(cells.text(++column));
    }

    /** The next column, a text or nothing. */
    public @Nullable String textOrNull() throws SQLException {
        return cells.text(++column);
    }

    /** The next column, a number. */
    public long number() throws SQLException {
        return cells.number(++column);
    }

    /** The next column, a number or nothing. */
    public @Nullable Long numberOrNull() throws SQLException {
        return cells.isNothing(++column) ? null : cells.number(column);
    }

    /** The next column, a number. */
    public int integer() throws SQLException {
        return Math.toIntExact(cells.number(++column));
    }

    /** The next column, a number or nothing. */
    public @Nullable Integer integerOrNull() throws SQLException {
        return cells.isNothing(++column) ? null : Math.toIntExact(cells.number(column));
    }

    /** The next column, a number or nothing. */
    public @Nullable BigDecimal decimalOrNull() throws SQLException {
        return cells.decimal(++column);
    }

    /** The next column, yes or no. */
    public boolean flag() throws SQLException {
        return cells.flag(++column);
    }

    /** The next column, an instant. */
    public Instant instant() throws SQLException {
        return Objects.requireNonNull(cells.instant(++column));
    }

    /** The next column, an instant or nothing. */
    public @Nullable Instant instantOrNull() throws SQLException {
        return cells.instant(++column);
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
        return cells.date(++column);
    }

    /** All columns, names and values one after another. */
    String told() throws SQLException {
        return cells.told();
    }

    /** Leaves columns out. */
    public Row skip(int columns) {
        column += columns;
        return this;
    }
}
