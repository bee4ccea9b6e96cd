package io.lcart.core.report;

import io.lcart.core.internal.json.JsonText;
import io.lcart.spi.report.ReportRow;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.io.SerializedString;

/** Rows as JSON, one a line, the members by name; what is not there is left out. */
final class JsonRows implements RowWriter {

    private final JsonGenerator json;
    private final ReportField[] columns;
    private final SerializedString[] names;
    private final Moments moments = new Moments();

    JsonRows(OutputStream out, List<ReportField> columns) {
        this.columns =
                columns.stream().sorted(Comparator.comparing(ReportField::key)).toArray(ReportField[]::new);
        this.names = columns.stream()
                .map(ReportField::key)
                .sorted()
                .map(SerializedString::new)
                .toArray(SerializedString[]::new);
        this.json = JsonText.lines(out);
    }

    @Override
    public void write(ReportRow row) throws IOException {
        try {
            json.writeStartObject();
            for (int i = 0; i < columns.length; i++) {
                Object value = columns[i].in(row);
                if (value != null) {
                    json.writeName(names[i]);
                    write(value);
                }
            }
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    private void write(Object value) {
        if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number.toPlainString());
        } else if (value instanceof Instant at) {
            int length = moments.inUtc(at);
            json.writeRawUTF8String(moments.text(), 0, length);
        } else {
            json.writeString(value.toString());
        }
    }

    @Override
    public void finish() throws IOException {
        try {
            json.flush();
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }
}
