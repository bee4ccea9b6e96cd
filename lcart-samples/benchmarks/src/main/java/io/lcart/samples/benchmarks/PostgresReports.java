package io.lcart.samples.benchmarks;

import io.lcart.core.Lcart;
import io.lcart.core.paging.PageRequest;
import io.lcart.core.people.Viewer;
import io.lcart.core.report.ReportFormat;
import io.lcart.core.report.ReportQuery;
import io.lcart.jdbc.JdbcStorage;
import io.lcart.jdbc.SchemaPolicy;
import io.lcart.samples.benchmarks.Rounds.Named;
import io.lcart.samples.benchmarks.Rounds.Timing;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.report.ReportColumn;
import io.lcart.spi.report.ReportSort;
import io.lcart.spi.report.ReportStatus;
import io.lcart.spi.report.ReportTotals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** Reports of who administers a group of everybody: pages, totals against a count by hand, and files against COPY and Jackson. */
final class PostgresReports {

    private static final Rounds PAGES = new Rounds(5, 10);
    private static final Rounds LONG = new Rounds(3, 1);
    private static final String COUNT = "count by hand";

    private final Lcart lcart;
    private final Viewer viewer;
    private final DataSource source;
    private final Report report;

    private PostgresReports(Lcart lcart, DataSource source, Report report) {
        this.lcart = lcart;
        this.viewer = lcart.viewer(new AccountId(World.ADMIN_OF_EVERYBODY));
        this.source = source;
        this.report = report;
    }

    static void run(DataSource source, String url, World world, Report report) throws IOException, SQLException {
        JdbcStorage storage =
                JdbcStorage.builder(source).schema(SchemaPolicy.MIGRATE).build();
        world.load(source);
        report.machine(source);
        try (Lcart lcart = Lcart.builder()
                .storage(storage)
                .clock((InstantSource) () -> World.AT)
                .build()) {
            World.publish(lcart);
            PostgresReports reports = new PostgresReports(lcart, source, report);
            ReportTotals totals = lcart.progressReports().totals(reports.viewer, ReportQuery.ALL);
            report.line("rows in scope: %d of %d people", totals.rows(), totals.people());
            reports.pages();
            reports.totals();
            reports.files();
            SmallHeap.export(url, report);
        }
    }

    private void pages() throws SQLException {
        List<Named> ways = new ArrayList<>();
        ways.add(page("first page by name", sorted(ReportColumn.NAME, false)));
        // why: the last page upwards is the first one downwards, and costs what a page at the end costs
        ways.add(page("last page by name", sorted(ReportColumn.NAME, true)));
        ways.add(page("first page by address", sorted(ReportColumn.EMAIL, false)));
        ways.add(page(
                "first page of those completed",
                new ReportQuery(
                        null, null, null, Set.of(ReportStatus.COMPLETED), null, null, null, ReportSort.BY_NAME)));
        ways.add(page(
                "page of one name",
                new ReportQuery(null, null, null, Set.of(), null, null, "last4711", ReportSort.BY_NAME)));
        List<Timing> timings = PAGES.run(ways, List.of(World.ADMIN_OF_EVERYBODY));
        report.timings(timings, List.of());
        for (Timing timing : timings.subList(0, 3)) {
            report.goal(timing.name() + ", in 50 ms", timing.p50() / 50e6, 1);
        }
    }

    private Named page(String name, ReportQuery query) {
        return new Named(name, person -> lcart.progressReports().rows(viewer, query, PageRequest.first(50)));
    }

    private static ReportQuery sorted(ReportColumn column, boolean descending) {
        return new ReportQuery(null, null, null, Set.of(), null, null, null, new ReportSort(column, descending));
    }

    private void totals() throws SQLException {
        List<Timing> timings = LONG.run(
                List.of(
                        new Named("totals", person -> lcart.progressReports().totals(viewer, ReportQuery.ALL)),
                        new Named(COUNT, person -> count()),
                        page("first page by progress", sorted(ReportColumn.PROGRESS, false))),
                List.of(World.ADMIN_OF_EVERYBODY));
        report.timings(timings, List.of(COUNT));
    }

    private void count() throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SqlFile.text("report-count-by-hand.sql"))) {
            rows.next();
        }
    }

    private void files() throws SQLException {
        ReportByHand byHand = new ReportByHand(source);
        List<Timing> timings = LONG.run(
                List.of(
                        new Named("CSV", person -> export(ReportFormat.CSV)),
                        new Named("COPY", person -> byHand.copy(new Counting())),
                        new Named("JSON lines", person -> export(ReportFormat.JSON_LINES)),
                        new Named("Jackson", person -> byHand.json(new Counting()))),
                List.of(World.ADMIN_OF_EVERYBODY));
        report.timings(timings, List.of("COPY", "Jackson"));
        report.goal(
                "C2, CSV against COPY of the same rows in the same order",
                Report.find(timings, "CSV").p50() / Report.find(timings, "COPY").p50(),
                1.3);
        report.goal(
                "C4, JSON lines against a generator of Jackson over a cursor of the same rows",
                Report.find(timings, "JSON lines").p50()
                        / Report.find(timings, "Jackson").p50(),
                1.1);
    }

    private void export(ReportFormat format) {
        try (Counting out = new Counting()) {
            lcart.progressReports().export(viewer, ReportQuery.ALL, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
