package io.lcart.core.report;

import io.lcart.core.internal.json.Json;
import io.lcart.core.internal.json.JsonText;
import io.lcart.spi.report.ReportRow;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows as JSON, one a line; what is not there is left out. */
final class JsonRows implements RowWriter {

    private final Writer out;
    private final List<ReportField> columns;

    JsonRows(OutputStream out, List<ReportField> columns) {
        this.columns = columns;
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    @Override
    public void write(ReportRow row) throws IOException {
        Map<String, Json> members = new HashMap<>();
        for (ReportField column : columns) {
            Object value = column.in(row);
            if (value != null) {
                members.put(column.key(), json(value));
            }
        }
        out.write(JsonText.write(Json.of(members)));
        out.write('\n');
    }

    private static Json json(Object value) {
        if (value instanceof Integer number) {
            return Json.of(number);
        }
        return value instanceof BigDecimal number
                ? new Json.Numeral(number.toPlainString(), null)
                : Json.of(value.toString());
    }

    @Override
    public void finish() throws IOException {
        out.flush();
    }
}
