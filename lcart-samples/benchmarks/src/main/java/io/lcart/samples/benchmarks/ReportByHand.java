package io.lcart.samples.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The rows of the report in a file, as somebody writes it who knows the one case: by COPY, and by Jackson over a cursor.
 *
 * @param source the database
 */
record ReportByHand(DataSource source) {

    private static final List<String> NAMES = List.of(
            "personId",
            "lastName",
            "firstName",
            "email",
            "offering",
            "offeringTitle",
            "course",
            "courseTitle",
            "status",
            "progress",
            "score",
            "completedAt",
            "accessFrom",
            "accessUntil");
    private static final int FETCHED = 1000;

    void copy(OutputStream out) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (" + SqlFile.text("report-by-hand.sql") + ") to stdout (format csv, header)", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void json(OutputStream out) throws SQLException {
        try (Connection connection = source.getConnection();
                JsonGenerator json = JsonFactory.builder()
                        .rootValueSeparator("\n")
                        .build()
                        .createGenerator(ObjectWriteContext.empty(), out)) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(FETCHED);
                ResultSet rows = statement.executeQuery(SqlFile.text("report-by-hand.sql"));
                while (rows.next()) {
                    object(rows, json);
                }
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private static void object(ResultSet rows, JsonGenerator json) throws SQLException {
        json.writeStartObject();
        for (int i = 0; i < NAMES.size(); i++) {
            String value = rows.getString(i + 1);
            if (value != null) {
                json.writeName(NAMES.get(i));
                json.writeString(value);
            }
        }
        json.writeEndObject();
    }
}
