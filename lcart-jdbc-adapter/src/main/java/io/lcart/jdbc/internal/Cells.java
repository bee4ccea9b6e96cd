package io.lcart.jdbc.internal;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The columns of one row, counted from 1, however they came. */
interface Cells {

    @Nullable
    String text(int column) throws SQLException;

    /** 0 for nothing. */
    long number(int column) throws SQLException;

    boolean isNothing(int column) throws SQLException;

    @Nullable
    BigDecimal decimal(int column) throws SQLException;

    boolean flag(int column) throws SQLException;

    @Nullable
    Instant instant(int column) throws SQLException;

    @Nullable
    LocalDate date(int column) throws SQLException;

    /** All columns, names and values one after another. */
    default String told() throws SQLException {
        throw new UnsupportedOperationException("rows that are copied have no names");
    }
}
