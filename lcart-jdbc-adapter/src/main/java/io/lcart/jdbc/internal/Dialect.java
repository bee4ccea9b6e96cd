package io.lcart.jdbc.internal;

import io.lcart.jdbc.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one database says differently. The statements themselves are the same everywhere but for a few marks: {@code {in}} stands for "is one
 * of the listed", {@code {lock}} for "locks the rows found", {@code {hold}} for "keeps others from locking them", {@code {skip locked}} for
 * "passes over those that others have locked", {@code {if absent}} for "or leaves the row that is there", {@code {instant}} and {@code {whole}} for types,
 * {@code {open}} for the open end of an interval, {@code {schema}} for where the tables are.
 */
public abstract class Dialect {

    private final Database database;
    private final Map<Object, String> facts = new ConcurrentHashMap<>();
    private final Map<Class<?>, Object> kept = new ConcurrentHashMap<>();
    private final Map<String, String> expanded = new ConcurrentHashMap<>();

    Dialect(Database database) {
        this.database = database;
    }

    /** Which database it is. */
    public final Database database() {
        return database;
    }

    /**
     * Puts the fragments of this database into a statement.
     *
     * @param text the statement with its marks
     * @param sizes how many values stand in each list, in order
     * @return the statement as it is prepared
     */
    final String expand(String text, int... sizes) {
        // why kept: a statement is one of a few hundred constants, and to look for its marks each time costs as much as
        // a
        // small query
        String expanded = this.expanded.computeIfAbsent(text, this::withoutMarks);
        if (sizes.length == 0) {
            return expanded;
        }
        StringBuilder result = new StringBuilder();
        int from = 0;
        for (int size : sizes) {
            int mark = expanded.indexOf("{in}", from);
            result.append(expanded, from, mark).append(in(size));
            from = mark + "{in}".length();
        }
        return result.append(expanded, from, expanded.length()).toString();
    }

    private String withoutMarks(String text) {
        return text.replace("{lock}", rowLock())
                .replace("{hold}", sharedRowLock())
                .replace("{skip locked}", skipsLocked() ? "skip locked" : "")
                .replace("{if absent}", insertsIfAbsent() ? "on conflict do nothing" : "")
                .replace("{instant}", instantName())
                .replace("{whole}", wholeName())
                .replace(
                        "{open}", "cast('9999-12-31 23:59:59.999999" + zoneOfInstants() + "' as " + instantName() + ")")
                .replace("{schema}", schemaName());
    }

    /**
     * What is kept between the sessions of a storage, in this process alone: nothing that must be right.
     *
     * @param <T> what it is
     * @param type what it is
     * @param first makes it
     * @return always the same one
     */
    public final <T> T kept(Class<T> type, Supplier<T> first) {
        return type.cast(kept.computeIfAbsent(type, t -> first.get()));
    }

    /**
     * Puts what this database says differently into the statement behind a dashboard, once for each of its few forms.
     *
     * @param form which form
     * @param text its text, with marks
     * @return the text without them, but for those of lists
     */
    public final String factsText(Object form, Supplier<String> text) {
        return facts.computeIfAbsent(form, f -> facts(text.get()));
    }

    /** Puts a dashboard's person and instant where the statement says so; scalar sub-queries that stand for themselves everywhere. */
    String facts(String text) {
        return text.replaceAll("\\{(row\\.)?me\\}", "(select id from me)")
                .replaceAll("\\{(row\\.)?t\\}", "(select t from me)")
                .replaceAll("\\{each:[^}]*}", "join ")
                .replace("{of}", " on ")
                .replace("{and}", "where ")
                .replaceAll("\\{end:[^}]*}", "")
                .replace("{fence}", "")
                .replace("{volatile}", "")
                .replace("{lateral}", "")
                .replace("{instant}", instantName())
                .replace("{no instant}", "cast(null as " + instantName() + ")");
    }

    /** Runs a query of many rows in a way of its own, and says whether it did. */
    boolean copied(Connection connection, String text, List<Object> arguments, Query.RowUse use) throws SQLException {
        return false;
    }

    /**
     * What the database's clock shows.
     *
     * @param connection a connection to it
     * @return the instant
     * @throws SQLException if it does not answer
     */
    public final Instant now(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(clock());
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return Objects.requireNonNull(readInstant(rows, 1));
        }
    }

    /** A query for the present instant. */
    String clock() {
        return "select current_timestamp(6)";
    }

    /** The type of an instant. */
    String instantName() {
        return "timestamp(6) with time zone";
    }

    /** The type of a whole number, for a sum that would be of another one. */
    String wholeName() {
        return "bigint";
    }

    /** The zone behind an instant in words. */
    String zoneOfInstants() {
        return "+00:00";
    }

    /** Names the schema in which statements find their tables. */
    String schemaName() {
        return "current_schema";
    }

    /** Locks rows against others who want to change them, but not against others who refer to them. */
    abstract String rowLock();

    /** Keeps rows from being locked by others, who may do the same; where the database cannot share a lock so, locks them. */
    String sharedRowLock() {
        return rowLock();
    }

    /** Whether rows that are found in the order of their numbers are also locked in it. */
    boolean locksInOrder() {
        return false;
    }

    /** Whether an insert can leave a row that is there already, also one that a rival inserts at this moment. */
    public boolean insertsIfAbsent() {
        return false;
    }

    /** The predicate for a list. */
    abstract String in(int size);

    /** Binds a list behind the index given, and returns the index of the last parameter bound. */
    abstract int bindList(PreparedStatement statement, int index, Object[] values) throws SQLException;

    /** Binds one value, a number or a text, and returns its index. */
    static int bindOne(PreparedStatement statement, int index, Object value) throws SQLException {
        if (value instanceof Long number) {
            statement.setLong(index, number);
        } else {
            statement.setString(index, (String) value);
        }
        return index;
    }

    /** Binds an array behind the index given, and returns its index. */
    int bindArray(PreparedStatement statement, int index, Object[] values) throws SQLException {
        throw new IllegalStateException(database + " has no arrays");
    }

    /** Does what is to be done to a statement with lists of these sizes before it is run. */
    void prepared(PreparedStatement statement, int... sizes) throws SQLException {}

    /** Whether rows that others have locked can be passed over and decided on later, so that rivals need no common lock. */
    public abstract boolean skipsLocked();

    /** Whether a query may change rows in its common table expressions, so that a whole decision is one statement. */
    public abstract boolean changesInQueries();

    /** A query for the number of tables named lcart_schema_version that statements of this connection would see. */
    abstract String versionTables();

    void bindInstant(PreparedStatement statement, int index, Instant value) throws SQLException {
        statement.setObject(index, value.atOffset(ZoneOffset.UTC));
    }

    int instantType() {
        return Types.TIMESTAMP_WITH_TIMEZONE;
    }

    @Nullable
    Instant readInstant(ResultSet rows, int column) throws SQLException {
        OffsetDateTime value = rows.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
