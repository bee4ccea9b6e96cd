package io.lcart.jdbc.internal;

import io.lcart.spi.Interval;
import io.lcart.spi.Micros;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The parameters of one execution, bound from the left: each call binds the next one. */
public final class Params {

    private final PreparedStatement statement;
    private final Dialect dialect;
    private int index;

    Params(PreparedStatement statement, Dialect dialect) {
        this.statement = statement;
        this.dialect = dialect;
    }

    void rewind() {
        index = 0;
    }

    /** A text, or nothing. */
    public Params text(@Nullable String value) throws SQLException {
        statement.setString(++index, value);
        return this;
    }

    /** A number. */
    public Params number(long value) throws SQLException {
        statement.setLong(++index, value);
        return this;
    }

    /** A number, or nothing. */
    public Params numberOrNull(@Nullable Long value) throws SQLException {
        if (value == null) {
            statement.setNull(++index, Types.BIGINT);
            return this;
        }
        return number(value);
    }

    /** A number. */
    public Params integer(int value) throws SQLException {
        statement.setInt(++index, value);
        return this;
    }

    /** A number, or nothing. */
    public Params integerOrNull(@Nullable Integer value) throws SQLException {
        if (value == null) {
            statement.setNull(++index, Types.INTEGER);
            return this;
        }
        return integer(value);
    }

    /** A number, or nothing. */
    public Params decimal(@Nullable BigDecimal value) throws SQLException {
        statement.setBigDecimal(++index, value);
        return this;
    }

    /** Yes or no. */
    public Params flag(boolean value) throws SQLException {
        statement.setBoolean(++index, value);
        return this;
    }

    /** An instant. */
    public Params instant(Instant value) throws SQLException {
        // why here: a database would round what is finer than a microsecond, and an instant must not come out later
        dialect.bindInstant(statement, ++index, Micros.of(value));
        return this;
    }

    /** An instant, or nothing. */
    public Params instantOrNull(@Nullable Instant value) throws SQLException {
        if (value == null) {
            statement.setNull(++index, dialect.instantType());
            return this;
        }
        return instant(value);
    }

    /** An end that is stored as {@link Times#OPEN} while it is open. */
    public Params end(@Nullable Instant value) throws SQLException {
        return instant(Times.stored(value));
    }

    /** The two ends of an interval. */
    public Params interval(Interval value) throws SQLException {
        return instant(value.from()).end(value.until());
    }

    /** A day, or nothing. */
    public Params date(@Nullable LocalDate value) throws SQLException {
        statement.setObject(++index, value, Types.DATE);
        return this;
    }

    /** An array, where the text of the statement has one parameter for it. */
    Params array(Object[] values) throws SQLException {
        index = dialect.bindArray(statement, index, values);
        return this;
    }

    /** Numbers or texts, where the text of the statement says {@code {in}}. */
    Params list(Object[] values) throws SQLException {
        index = dialect.bindList(statement, index, values);
        return this;
    }
}
