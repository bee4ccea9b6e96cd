package io.lcart.core.report;

import io.lcart.core.internal.json.Json;
import io.lcart.core.internal.json.JsonText;
import io.lcart.core.internal.json.Names;
import io.lcart.spi.report.ReportRow;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows as JSON, one a line; what is not there is left out. */
final class JsonRows implements RowWriter {

    private final Writer out;

    JsonRows(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    @Override
    public void write(ReportRow row) throws IOException {
        Map<String, Json> members = new HashMap<>();
        members.put("personId", Json.of(row.person().id().value()));
        members.put("lastName", Json.of(row.person().lastName()));
        members.put("firstName", Json.of(row.person().firstName()));
        members.put("email", Json.of(row.person().email()));
        members.put("offering", Json.of(row.offering().value()));
        members.put("offeringTitle", Json.of(row.offeringTitle()));
        members.put("status", Json.of(Names.of(row.status())));
        members.put("progress", Json.of(row.progress()));
        put(members, "course", row.course() == null ? null : row.course().value());
        put(members, "courseTitle", row.courseTitle());
        if (row.score() != null) {
            members.put("score", new Json.Numeral(row.score().toPlainString(), null));
        }
        put(members, "completedAt", time(row.completedAt()));
        put(members, "accessFrom", time(row.accessFrom()));
        put(members, "accessUntil", time(row.accessUntil()));
        out.write(JsonText.write(Json.of(members)));
        out.write('\n');
    }

    private static void put(Map<String, Json> members, String name, @Nullable String value) {
        if (value != null) {
            members.put(name, Json.of(value));
        }
    }

    private static @Nullable String time(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    @Override
    public void finish() throws IOException {
        out.flush();
    }
}
