package io.lcart.core.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import io.lcart.core.internal.csv.FormulaGuard;
import io.lcart.spi.report.ReportRow;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows as CSV; times in the site's zone, with their offset, so that the hour that comes twice a year is told apart. */
final class CsvRows implements RowWriter {

    private final Writer out;
    private final CsvWriter csv;
    private final ZoneId zone;
    private final List<ReportField> columns;

    CsvRows(OutputStream out, ZoneId zone, List<ReportField> columns) {
        this.zone = zone;
        this.columns = columns;
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.csv = CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS).build(this.out);
        csv.writeRecord(columns.stream().map(column -> column.header(zone)).toArray(String[]::new));
    }

    @Override
    public void write(ReportRow row) {
        String[] cells = new String[columns.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cell(columns.get(i).in(row));
        }
        csv.writeRecord(cells);
    }

    private String cell(@Nullable Object value) {
        if (value instanceof String text) {
            return FormulaGuard.guard(text);
        }
        if (value instanceof Instant at) {
            return time(at, zone);
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value == null ? "" : value.toString();
    }

    /** An instant with its offset, so that the hour that comes twice a year is told apart. */
    static String time(Instant at, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }

    @Override
    public void finish() throws IOException {
        csv.flush();
        out.flush();
    }
}
