package io.lcart.jdbc.internal;

import io.lcart.jdbc.Database;
import io.lcart.jdbc.SchemaMismatchException;
import io.lcart.jdbc.SchemaScript;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The scripts of the schema, and the version that stands in a database. */
public final class Schemas {

    private static final List<String> NAMES = List.of("V1__lcart.sql");
    private static final Pattern END_OF_STATEMENT = Pattern.compile(";\\s*(\\n|$)");

    private Schemas() {}

    /** The version this release works with. */
    public static int expected() {
        return NAMES.size();
    }

    /**
     * All scripts for a database.
     *
     * @param database the database
     * @return the scripts in the order of their versions
     */
    public static List<SchemaScript> scripts(Database database) {
        return NAMES.stream().map(name -> script(database, name)).toList();
    }

    private static SchemaScript script(Database database, String name) {
        String path = "/io/lcart/jdbc/schema/" + Dialects.folder(database) + "/" + name;
        try (InputStream in = Schemas.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the jar has no " + path);
            }
            String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new SchemaScript(Integer.parseInt(name.substring(1, name.indexOf("__"))), name, sql);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Cuts a script into its statements.
     *
     * @param script the script
     * @return the statements, without the semicolons
     */
    static List<String> statements(SchemaScript script) {
        return Arrays.stream(END_OF_STATEMENT.split(script.sql()))
                .filter(statement -> !statement.isBlank())
                .toList();
    }

    /**
     * The version of the schema that the connection sees.
     *
     * @param connection a connection
     * @param dialect its database's
     * @return the version, 0 if there is no schema
     * @throws SQLException if the database does not answer
     */
    static int found(Connection connection, Dialect dialect) throws SQLException {
        // why first look whether there is the table: in a borrowed transaction a failed statement would spoil the
        // host's work
        return number(connection, dialect.versionTables()) == 0
                ? 0
                : number(connection, "select max(version_no) from lcart_schema_version");
    }

    private static int number(Connection connection, String text) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(text)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /**
     * Refuses another schema than this release's.
     *
     * @param connection a connection
     * @param dialect its database's
     * @throws SchemaMismatchException if it is another one, or none
     * @throws SQLException if the database does not answer
     */
    public static void verify(Connection connection, Dialect dialect) throws SQLException {
        int found = found(connection, dialect);
        if (found != expected()) {
            throw new SchemaMismatchException(found, expected());
        }
    }
}
