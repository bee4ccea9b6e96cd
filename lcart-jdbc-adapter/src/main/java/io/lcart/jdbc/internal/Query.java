package io.lcart.jdbc.internal;

import io.lcart.spi.Interval;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** One execution of a statement: its parameters from the left, then what to do with the rows. */
public final class Query {

    /** How many rows of a long result are on their way at once, a quarter of a megabyte or so; more costs memory, fewer time. */
    private static final int FETCHED = 1000;

    private final Sql sql;
    private final String text;
    private final List<Object> arguments = new ArrayList<>();
    private boolean keepsPlan;
    private boolean races;
    private boolean streams;

    Query(Sql sql, String text) {
        this.sql = sql;
        this.text = text;
    }

    /** An array that is one parameter, and no list of a predicate. */
    private record Listed(Object[] values) {}

    /** Reads one row. */
    @FunctionalInterface
    public interface RowReader<T> {
        /** Reads the columns from the left. */
        T read(Row row) throws SQLException;
    }

    /** Does something with one row. */
    @FunctionalInterface
    public interface RowUse {
        /** Reads the columns from the left. */
        void take(Row row) throws SQLException;
    }

    /** Says that to plan this statement costs more than a plan made for other lists could. */
    public Query keepingItsPlan() {
        keepsPlan = true;
        return this;
    }

    /** Says that the rows are many: inside a transaction they are fetched as they are used, and not kept. */
    public Query streaming() {
        streams = true;
        return this;
    }

    /** Says that a taken key means that a rival came first, and that the same work will find his row next time. */
    public Query racing() {
        races = true;
        return this;
    }

    /** The next parameter. */
    public Query text(String value) {
        arguments.add(value);
        return this;
    }

    /** The next parameter. */
    public Query number(long value) {
        arguments.add(value);
        return this;
    }

    /** The next parameter. */
    public Query instant(Instant value) {
        arguments.add(value);
        return this;
    }

    /** The next parameter. */
    public Query date(LocalDate value) {
        arguments.add(value);
        return this;
    }

    /** The next two parameters, the ends of an interval. */
    public Query interval(Interval value) {
        return instant(value.from()).instant(Times.stored(value.until()));
    }

    /** The next list, of texts. */
    public Query texts(Collection<String> values) {
        arguments.add(values.toArray(String[]::new));
        return this;
    }

    /** The next list, of numbers. */
    public Query numbers(Collection<Long> values) {
        arguments.add(values.toArray(Long[]::new));
        return this;
    }

    /** The next parameter, an array of texts; for the databases that have arrays. */
    public Query array(Collection<String> values) {
        arguments.add(new Listed(values.toArray(String[]::new)));
        return this;
    }

    /** Runs a query that only reads. */
    public void each(RowUse use) {
        execute(use);
    }

    /** Runs a query that only reads. */
    public <T> List<T> list(RowReader<T> reader) {
        List<T> result = new ArrayList<>();
        execute(row -> result.add(reader.read(row)));
        return result;
    }

    /** Runs a query that only reads, for its first row. */
    public <T> Optional<T> first(RowReader<T> reader) {
        return list(reader).stream().findFirst();
    }

    /** Runs a query that locks the rows it finds, or a statement that changes rows and returns them. */
    public <T> List<T> listWriting(RowReader<T> reader) {
        sql.requireWriting();
        return list(reader);
    }

    /** Runs a statement that changes rows, and says how many. */
    public int update() {
        sql.requireWriting();
        int[] sizes = sizes();
        return sql.run(sql.dialect().expand(text, sizes), races, statement -> {
            if (!keepsPlan) {
                sql.dialect().prepared(statement, sizes);
            }
            bind(new Params(statement, sql.dialect()));
            return statement.executeUpdate();
        });
    }

    private void execute(RowUse use) {
        int[] sizes = sizes();
        if (streams && sql.copied(sql.dialect().expand(text, sizes), arguments, use)) {
            return;
        }
        sql.<Boolean>run(sql.dialect().expand(text, sizes), races, statement -> {
            if (!keepsPlan) {
                sql.dialect().prepared(statement, sizes);
            }
            if (streams) {
                statement.setFetchSize(FETCHED);
            }
            bind(new Params(statement, sql.dialect()));
            try (ResultSet rows = statement.executeQuery()) {
                Row row = new Row(new ResultCells(rows, sql.dialect()));
                while (rows.next()) {
                    row.rewind();
                    use(use, row, statement);
                }
            }
            return true;
        });
    }

    private void use(RowUse use, Row row, PreparedStatement statement) throws SQLException {
        try {
            use.take(row);
        } catch (RuntimeException | Error e) {
            if (streams) {
                // why: to close a result reads what is left of it, however much that is
                cancel(statement, e);
            }
            throw e;
        }
    }

    private static void cancel(PreparedStatement statement, Throwable thrown) {
        try {
            statement.cancel();
        } catch (SQLException e) {
            thrown.addSuppressed(e);
        }
    }

    private int[] sizes() {
        return arguments.stream()
                .filter(Object[].class::isInstance)
                .mapToInt(list -> ((Object[]) list).length)
                .toArray();
    }

    private void bind(Params params) throws SQLException {
        for (Object argument : arguments) {
            if (argument instanceof Object[] list) {
                params.list(list);
            } else if (argument instanceof Listed listed) {
                params.array(listed.values());
            } else if (argument instanceof LocalDate date) {
                params.date(date);
            } else if (argument instanceof Instant instant) {
                params.instant(instant);
            } else if (argument instanceof Long number) {
                params.number(number);
            } else {
                params.text((String) argument);
            }
        }
    }
}
