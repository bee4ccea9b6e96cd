package io.lcart.samples.benchmarks;

import io.lcart.core.Lcart;
import io.lcart.core.paging.PageRequest;
import io.lcart.core.people.Viewer;
import io.lcart.core.report.ReportFormat;
import io.lcart.core.report.ReportPage;
import io.lcart.core.report.ReportQuery;
import io.lcart.jdbc.JdbcStorage;
import io.lcart.jdbc.SchemaPolicy;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.report.ReportColumn;
import io.lcart.spi.report.ReportSort;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Set;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** Reports of who administers a group of everybody: pages with totals, and the export against COPY of the same rows. */
final class PostgresReports {

    private PostgresReports() {}

    /** Something that writes a file. */
    @FunctionalInterface
    private interface Writing {
        void to(OutputStream out) throws IOException, SQLException;
    }

    static void run(DataSource source, World world, Report report) throws IOException, SQLException {
        JdbcStorage storage =
                JdbcStorage.builder(source).schema(SchemaPolicy.MIGRATE).build();
        world.load(source);
        report.machine(source);
        try (Lcart lcart = Lcart.builder()
                .storage(storage)
                .clock((InstantSource) () -> World.AT)
                .build()) {
            World.publish(lcart);
            Viewer viewer = lcart.viewer(new AccountId(World.ADMIN_OF_EVERYBODY));
            ReportPage first = page(lcart, viewer, ReportQuery.ALL, report, "first page by name");
            // why: the last page upwards is the first one downwards, and costs what a page at the end costs
            ReportSort lastFirst = new ReportSort(ReportColumn.NAME, true);
            page(
                    lcart,
                    viewer,
                    new ReportQuery(null, null, null, Set.of(), null, null, null, lastFirst),
                    report,
                    "last page by name");
            page(
                    lcart,
                    viewer,
                    new ReportQuery(null, null, null, Set.of(), null, null, "last4711", ReportSort.BY_NAME),
                    report,
                    "page of one name");
            report.line(
                    "rows in scope: %d of %d people",
                    first.totals().rows(), first.totals().people());
            double ours = timed(
                    report,
                    "export",
                    out -> lcart.progressReports().export(viewer, ReportQuery.ALL, ReportFormat.CSV, out));
            double copy = timed(report, "COPY", out -> copy(source, out));
            report.goal("C2, export against COPY of the same rows in the same order", ours / copy, 1.3);
        }
    }

    private static ReportPage page(Lcart lcart, Viewer viewer, ReportQuery query, Report report, String what) {
        lcart.progressReports().page(viewer, query, PageRequest.first(50));
        long before = System.nanoTime();
        ReportPage page = lcart.progressReports().page(viewer, query, PageRequest.first(50));
        report.line("%s, with totals: %.0f ms", what, (System.nanoTime() - before) / 1e6);
        return page;
    }

    private static double timed(Report report, String what, Writing writing) throws IOException, SQLException {
        Counting warm = new Counting();
        writing.to(warm);
        Heap heap = Heap.watch();
        Counting out = new Counting();
        long before = System.nanoTime();
        writing.to(out);
        double seconds = (System.nanoTime() - before) / 1e9;
        report.line(
                "%s: %.2f s, %.1f MB, at most %d MB of heap in use",
                what, seconds, out.bytes / 1e6, heap.peakMegabytes());
        return seconds;
    }

    private static void copy(DataSource source, OutputStream out) throws SQLException, IOException {
        try (Connection connection = source.getConnection()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (" + SqlFile.text("report-by-hand.sql") + ") to stdout (format csv, header)", out);
        }
    }

    /** Counts bytes, and forgets them. */
    private static final class Counting extends OutputStream {

        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] b, int from, int length) {
            bytes += length;
        }
    }
}
