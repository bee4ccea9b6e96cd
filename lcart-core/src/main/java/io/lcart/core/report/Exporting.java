package io.lcart.core.report;

import io.lcart.spi.UnavailableException;
import io.lcart.spi.report.ReportFilter;
import io.lcart.spi.report.ReportScope;
import io.lcart.spi.report.ReportSort;
import io.lcart.spi.storage.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import java.util.function.LongConsumer;

/** One export on its way out: the rows are written as the storage hands them out. Not thread-safe. */
final class Exporting {

    private final OutputStream out;
    private final ReportFormat format;
    private final List<ReportField> columns;
    private final LongConsumer progress;
    private boolean begun;

    Exporting(OutputStream out, ReportFormat format, List<ReportField> columns, LongConsumer progress) {
        this.out = out;
        this.format = format;
        this.columns = columns;
        this.progress = progress;
        if (!format.isAvailable()) {
            throw new UnsupportedFormatException(format);
        }
    }

    /** Writes all rows, and says how many. */
    long write(Session session, ReportScope scope, ReportFilter filter, ReportSort sort, ZoneId zone) {
        if (begun) {
            // why: storage may run work again that lost a race, but what was written cannot be taken back
            throw new UnavailableException("the export was interrupted; ask for it again", null);
        }
        begun = true;
        RowWriter writer = switch (format) {
            case CSV -> new CsvRows(out, zone, columns);
            case XLSX -> new XlsxRows(out, zone, columns, XlsxRows.ROWS_OF_A_SHEET);
            case JSON_LINES -> new JsonRows(out, columns);
        };
        long[] rows = new long[1];
        try {
            session.reports().each(scope, filter, sort, row -> {
                try {
                    writer.write(row);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                progress.accept(++rows[0]);
            });
            writer.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows[0];
    }
}
