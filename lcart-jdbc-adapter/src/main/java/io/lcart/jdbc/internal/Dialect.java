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
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one database says differently. The statements themselves are the same everywhere but for a few marks: {@code {in}} stands for "is one
 * of the listed", {@code {lock}} for "locks the rows found", {@code {hold}} for the same shared with others who hold them.
 */
public abstract class Dialect {

    private final Database database;
    private final Map<Object, String> facts = new ConcurrentHashMap<>();

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
        String expanded = text.replace("{lock}", rowLock()).replace("{hold}", sharedLock());
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
                .replace("{fence}", "")
                .replace("{volatile}", "")
                .replace("{lateral}", "")
                .replace("{instant}", instantName())
                .replace("{no instant}", "cast(null as " + instantName() + ")");
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

    /** Locks rows against others who want to change them, but not against others who refer to them. */
    abstract String rowLock();

    /** Keeps rows from being locked by others, who may do the same where the database can share a lock. */
    String sharedLock() {
        return rowLock();
    }

    /** The predicate for a list. */
    abstract String in(int size);

    /** Binds a list behind the index given, and returns the index of the last parameter bound. */
    abstract int bindList(PreparedStatement statement, int index, Object[] values) throws SQLException;

    /** Does what is to be done to a statement with lists of these sizes before it is run. */
    void prepared(PreparedStatement statement, int... sizes) throws SQLException {}

    /** Whether rows that others have locked can be passed over and decided on later, so that rivals need no common lock. */
    public abstract boolean skipsLocked();

    /** A statement that counts attempts, with key, window and number as parameters, or {@code null} if there is none in one statement. */
    public @Nullable String countAttempts() {
        return null;
    }

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
