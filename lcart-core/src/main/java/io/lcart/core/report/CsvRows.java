package io.lcart.core.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import io.lcart.core.internal.csv.FormulaGuard;
import io.lcart.core.internal.json.Names;
import io.lcart.spi.report.ReportRow;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Rows as CSV; times in the site's zone, with their offset, so that the hour that comes twice a year is told apart. */
final class CsvRows implements RowWriter {

    private final Writer out;
    private final CsvWriter csv;
    private final ZoneId zone;

    CsvRows(OutputStream out, ZoneId zone) {
        this.zone = zone;
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.csv = CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS).build(this.out);
        csv.writeRecord(
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
                inZone("completedAt"),
                inZone("accessFrom"),
                inZone("accessUntil"));
    }

    private String inZone(String column) {
        return column + " (" + (zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId()) + ")";
    }

    @Override
    public void write(ReportRow row) {
        csv.writeRecord(
                text(row.person().id().value()),
                text(row.person().lastName()),
                text(row.person().firstName()),
                text(row.person().email()),
                text(row.offering().value()),
                text(row.offeringTitle()),
                text(row.course() == null ? null : row.course().value()),
                text(row.courseTitle()),
                Names.of(row.status()),
                Integer.toString(row.progress()),
                number(row.score()),
                time(row.completedAt()),
                time(row.accessFrom()),
                time(row.accessUntil()));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : FormulaGuard.guard(value);
    }

    private static String number(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }

    private String time(@Nullable Instant at) {
        return at == null
                ? ""
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        at.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }

    @Override
    public void finish() throws IOException {
        csv.flush();
        out.flush();
    }
}
