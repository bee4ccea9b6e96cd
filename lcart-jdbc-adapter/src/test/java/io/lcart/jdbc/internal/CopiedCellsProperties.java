package io.lcart.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lcart.jdbc.testing.FreshDatabase;
import io.lcart.jdbc.testing.TestDatabase;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** What PostgreSQL copies reads as what its driver fetches from the same query. */
class CopiedCellsProperties {

    private static final String VALUES =
            "select number_of, words, at, day, yes, small, whole, large from cells order by id";
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private static FreshDatabase database;

    @BeforeContainer
    static void aTable() {
        database = TestDatabase.POSTGRES.open();
        database.run(
                "create table cells (id bigint generated always as identity, number_of numeric, words text,"
                        + " at timestamp(6) with time zone, day date, yes boolean, small smallint, whole integer, large bigint)");
    }

    @AfterContainer
    static void drop() {
        database.close();
    }

    /** A row; nothing in a column is null. */
    record Values(
            @Nullable BigDecimal number,
            @Nullable String words,
            @Nullable Instant at,
            @Nullable LocalDate day,
            @Nullable Boolean yes,
            @Nullable Short small,
            @Nullable Integer whole,
            @Nullable Long large) {}

    @Provide
    Arbitrary<List<Values>> rows() {
        return Combinators.combine(
                        decimals().injectNull(0.1),
                        words().injectNull(0.1),
                        instants().injectNull(0.1),
                        Arbitraries.longs()
                                .between(day(FIRST), day(LAST))
                                .map(LocalDate::ofEpochDay)
                                .injectNull(0.1),
                        Arbitraries.of(true, false).injectNull(0.1),
                        Arbitraries.shorts().injectNull(0.1),
                        Arbitraries.integers().injectNull(0.1),
                        Arbitraries.longs().injectNull(0.1))
                .as(Values::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }

    private static Arbitrary<BigDecimal> decimals() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                                "0",
                                "0.00",
                                "-0.0001",
                                "0.0000000007",
                                "1",
                                "9999",
                                "10000",
                                "-10000.0001",
                                "99999999.50",
                                "1E+9")
                        .map(BigDecimal::new),
                Combinators.combine(
                                Arbitraries.bigIntegers()
                                        .between(
                                                BigDecimal.TEN.pow(40).negate().toBigInteger(),
                                                BigDecimal.TEN.pow(40).toBigInteger()),
                                Arbitraries.integers().between(0, 45))
                        .as(BigDecimal::new),
                Combinators.combine(
                                Arbitraries.integers(), Arbitraries.integers().between(0, 5))
                        .as((digits, scale) -> BigDecimal.valueOf(digits, scale)));
    }

    private static Arbitrary<String> words() {
        Arbitrary<Integer> characters = Arbitraries.oneOf(
                Arbitraries.integers().between(1, 0x7F),
                Arbitraries.integers().between(0x80, 0xD7FF),
                Arbitraries.integers().between(0x1_0000, 0x10_FFFF));
        return characters
                .list()
                .ofMaxSize(12)
                .map(points -> points.stream().map(Character::toString).collect(Collectors.joining()));
    }

    private static Arbitrary<Instant> instants() {
        Arbitrary<Long> seconds = Arbitraries.oneOf(
                Arbitraries.longs().between(FIRST.getEpochSecond(), LAST.getEpochSecond()),
                Arbitraries.longs().between(-100_000, 1_000_000_000));
        return Combinators.combine(seconds, Arbitraries.integers().between(0, 999_999))
                .as((second, micro) -> Instant.ofEpochSecond(second, micro * 1000L));
    }

    private static long day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC).toEpochDay();
    }

    @Property(tries = 100)
    void every_value_reads_as_the_driver_reads_it(@ForAll("rows") List<Values> rows) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            insert(connection, rows);
            List<List<Object>> copied = copied(connection, VALUES);
            assertThat(copied).isEqualTo(fetched(connection)).hasSameSizeAs(rows);
            assertThat(copied.stream().map(row -> row.get(1)))
                    .isEqualTo(rows.stream().map(Values::words).toList());
            connection.rollback();
        }
    }

    @Example
    void a_result_without_rows_has_none() throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            assertThat(copied(connection, VALUES)).isEmpty();
            connection.rollback();
        }
    }

    @Example
    void parameters_are_values_and_never_part_of_the_statement() throws SQLException {
        String text = "o'); drop table cells; -- \\ \" ? ?";
        List<Object> found = new ArrayList<>();
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            List<Object> arguments =
                    List.of(text, -7L, Instant.parse("1969-12-31T23:59:59.000001Z"), "", new Long[] {3L, -4L});
            boolean done = Copying.run(
                    connection,
                    "select ?, cast(? as bigint), ?, ? || 'x', -4 = any (?)",
                    arguments,
                    row -> found.addAll(List.of(row.text(), row.number(), row.instant(), row.text(), row.flag())));
            assertThat(done).isTrue();
            connection.rollback();
        }
        assertThat(found).containsExactly(text, -7L, Instant.parse("1969-12-31T23:59:59.000001Z"), "x", true);
    }

    @Example
    void who_stops_in_the_middle_finds_the_transaction_as_it_was() throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("insert into cells (words) values ('mine')");
            assertThatThrownBy(() -> Copying.run(
                            connection,
                            "select i, repeat('x', 500) from generate_series(1, 200000) i",
                            List.of(),
                            row -> {
                                if (row.number() == 1000) {
                                    throw new IllegalStateException("enough");
                                }
                            }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("enough")
                    .hasNoSuppressedExceptions();
            assertThat(copied(connection, VALUES))
                    .singleElement()
                    .satisfies(row -> assertThat(row.get(1)).isEqualTo("mine"));
            connection.rollback();
        }
    }

    @Example
    void a_row_that_cannot_be_used_leaves_the_connection_usable() throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            SQLException unusable = new SQLException("unusable");
            assertThatThrownBy(() ->
                            Copying.run(connection, "select i from generate_series(1, 200000) i", List.of(), row -> {
                                throw unusable;
                            }))
                    .isSameAs(unusable)
                    .hasNoSuppressedExceptions();
            assertThat(copied(connection, VALUES)).isEmpty();
            connection.rollback();
        }
    }

    @Example
    void outside_of_a_transaction_nothing_is_copied() throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            assertThat(Copying.run(connection, VALUES, List.of(), row -> {
                        throw new AssertionError("a row");
                    }))
                    .isFalse();
        }
    }

    private static void insert(Connection connection, List<Values> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("insert into cells"
                + " (number_of, words, at, day, yes, small, whole, large) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Values each : rows) {
                statement.setBigDecimal(1, each.number());
                statement.setString(2, each.words());
                statement.setObject(3, each.at() == null ? null : each.at().atOffset(ZoneOffset.UTC));
                statement.setObject(4, each.day());
                statement.setObject(5, each.yes());
                statement.setObject(6, each.small());
                statement.setObject(7, each.whole());
                statement.setObject(8, each.large());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static List<List<Object>> copied(Connection connection, String text) throws SQLException {
        CopiedCells cells = new CopiedCells();
        CopyOut copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (" + text + ") to stdout (format binary)");
        List<List<Object>> rows = new ArrayList<>();
        for (byte[] message = copy.readFromCopy(); message != null; message = copy.readFromCopy()) {
            if (cells.take(message)) {
                rows.add(values(cells));
            }
        }
        return rows;
    }

    private static List<List<Object>> fetched(Connection connection) throws SQLException {
        List<List<Object>> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(VALUES)) {
            while (rows.next()) {
                all.add(values(new ResultCells(rows, new PostgreSqlDialect())));
            }
        }
        return all;
    }

    /** Every column, and which of them are nothing. */
    private static List<Object> values(Cells cells) throws SQLException {
        List<Object> values = new ArrayList<>(Arrays.asList(
                cells.decimal(1),
                cells.text(2),
                cells.instant(3),
                cells.date(4),
                cells.flag(5),
                cells.number(6),
                cells.number(7),
                cells.number(8)));
        for (int column = 1; column <= 8; column++) {
            values.add(cells.isNothing(column));
        }
        return values;
    }
}
