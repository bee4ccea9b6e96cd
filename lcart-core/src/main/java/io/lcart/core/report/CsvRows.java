package io.lcart.core.report;

import io.lcart.core.internal.csv.FormulaGuard;
import io.lcart.spi.report.ReportRow;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows as CSV; times in the site's zone, with their offset, so that the hour that comes twice a year is told apart. */
final class CsvRows implements RowWriter {

    private static final char QUOTE = '"';

    private final Utf8 out;
    private final ZoneId zone;
    private final ReportField[] columns;
    private final Moments moments = new Moments();

    CsvRows(OutputStream out, ZoneId zone, List<ReportField> columns) throws IOException {
        this.out = new Utf8(out);
        this.zone = zone;
        this.columns = columns.toArray(ReportField[]::new);
        for (int i = 0; i < this.columns.length; i++) {
            cell(i, this.columns[i].header(zone));
        }
        endLine();
    }

    @Override
    public void write(ReportRow row) throws IOException {
        for (int i = 0; i < columns.length; i++) {
            cell(i, columns[i].in(row));
        }
        endLine();
    }

    private void cell(int column, @Nullable Object value) throws IOException {
        if (column > 0) {
            out.ascii(',');
        }
        out.ascii(QUOTE);
        if (value instanceof String text) {
            out.text(FormulaGuard.guard(text), QUOTE);
        } else if (value instanceof Instant at) {
            int length = moments.inZone(at, zone);
            out.bytes(moments.text(), length);
        } else if (value instanceof Integer number) {
            out.digits(number);
        } else if (value instanceof BigDecimal number) {
            out.text(number.toPlainString(), QUOTE);
        }
        out.ascii(QUOTE);
    }

    private void endLine() throws IOException {
        out.ascii('\r').ascii('\n');
    }

    /** An instant with its offset, so that the hour that comes twice a year is told apart. */
    static String time(Instant at, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }

    @Override
    public void finish() throws IOException {
        out.flush();
    }
}
