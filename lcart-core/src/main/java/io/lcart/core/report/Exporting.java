package io.lcart.core.report;

import io.lcart.spi.UnavailableException;
import io.lcart.spi.report.ReportFilter;
import io.lcart.spi.report.ReportPosition;
import io.lcart.spi.report.ReportRow;
import io.lcart.spi.report.ReportScope;
import io.lcart.spi.report.ReportSort;
import io.lcart.spi.storage.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One export on its way out, in slices: each goes on where the one before ended, and is of a scope evaluated anew, so that a right that is
 * taken away meanwhile cuts the export off (reliability.md F3, T04). The rows are written as the storage hands them out. Not thread-safe.
 */
final class Exporting {

    /** How long a slice may take; a shorter export is one slice. */
    static final Duration SLICE = Duration.ofSeconds(10);

    private static final int ROWS_BETWEEN_LOOKS = 64;

    private final OutputStream out;
    private final ReportFormat format;
    private final List<ReportField> columns;
    private final InstantSource clock;
    private final Consumer<? super ReportRow> progress;
    private @Nullable RowWriter writer;
    private @Nullable ReportPosition last;
    private boolean writing;
    private long rows;

    Exporting(
            OutputStream out,
            ReportFormat format,
            List<ReportField> columns,
            InstantSource clock,
            Consumer<? super ReportRow> progress) {
        this.out = out;
        this.format = format;
        this.columns = columns;
        this.clock = clock;
        this.progress = progress;
        if (!format.isAvailable()) {
            throw new UnsupportedFormatException(format);
        }
    }

    /** How many rows were written so far. */
    long rows() {
        return rows;
    }

    /** Writes the next slice, and says whether it was the last. */
    boolean slice(Session session, ReportScope scope, ReportFilter filter, ReportSort sort, ZoneId zone) {
        if (writing) {
            // why: storage may run work again that lost a race, but what was written cannot be taken back
            throw new UnavailableException("the export was interrupted; ask for it again", null);
        }
        writing = true;
        boolean over = true;
        try {
            RowWriter open = writer == null ? open(zone) : writer;
            writer = open;
            try {
                session.reports()
                        .each(
                                scope,
                                filter,
                                sort,
                                last,
                                sink(open, sort, scope.at().plus(SLICE)));
                open.finish();
            } catch (SliceOver more) {
                over = false;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // why: nothing can be written behind the last slice, but the work of any other may be run again: it goes on
        // behind its own rows
        writing = over;
        return over;
    }

    private RowWriter open(ZoneId zone) throws IOException {
        return switch (format) {
            case CSV -> new CsvRows(out, zone, columns);
            case XLSX -> new XlsxRows(out, zone, columns, XlsxRows.ROWS_OF_A_SHEET);
            case JSON_LINES -> new JsonRows(out, columns);
        };
    }

    private Consumer<ReportRow> sink(RowWriter open, ReportSort sort, Instant end) {
        return row -> {
            try {
                open.write(row);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            rows++;
            progress.accept(row);
            if (rows % ROWS_BETWEEN_LOOKS == 0 && !clock.instant().isBefore(end)) {
                last = ReportPosition.of(sort, row);
                throw SliceOver.NOW;
            }
        };
    }

    /** Ends a slice; it has nothing to tell. */
    private static final class SliceOver extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private static final SliceOver NOW = new SliceOver();

        private SliceOver() {
            super("the rest of the report comes in the next slice", null, false, false);
        }
    }
}
