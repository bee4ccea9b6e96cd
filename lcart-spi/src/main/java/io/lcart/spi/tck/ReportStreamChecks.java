package io.lcart.spi.tck;

import io.lcart.spi.report.ReportColumn;
import io.lcart.spi.report.ReportFilter;
import io.lcart.spi.report.ReportPosition;
import io.lcart.spi.report.ReportRow;
import io.lcart.spi.report.ReportSort;
import java.util.ArrayList;
import java.util.List;

/** Reports that are handed out row by row. */
final class ReportStreamChecks {

    private ReportStreamChecks() {}

    static void addTo(Checks checks) {
        checks.add("REPORT-21", "All of 3000 rows are handed out in order.", w -> {
            ReportRowChecks.fill(w, 1500);
            List<ReportRow> all = ReportSteps.rows(w, ReportRowChecks.SCOPE, ReportFilter.ALL);
            Expect.equal(3000, all.size(), "rows");
            Expect.equal(all, ReportRowChecks.paged(w, ReportSort.BY_NAME, 501), "pages");
        });
        checks.add("REPORT-22", "What the sink throws ends the report and reaches the caller as it is.", w -> {
            ReportRowChecks.fill(w, 3);
            List<ReportRow> taken = new ArrayList<>();
            IllegalStateException full = new IllegalStateException("full");
            IllegalStateException thrown = Expect.thrown(
                    IllegalStateException.class,
                    "a sink that is full",
                    () -> w.write(s -> s.reports()
                            .each(ReportRowChecks.SCOPE, ReportFilter.ALL, ReportSort.BY_NAME, null, row -> {
                                taken.add(row);
                                throw full;
                            })));
            Expect.that(thrown == full, "the same exception");
            Expect.equal(1, taken.size(), "rows taken");
        });
        checks.add(
                "REPORT-27",
                "Rows are handed out from behind a position in every order, also in a session in which the sink ended a report before.",
                w -> {
                    ReportRowChecks.fill(w, 3);
                    for (ReportColumn column : ReportColumn.values()) {
                        for (boolean descending : List.of(false, true)) {
                            ReportSort sort = new ReportSort(column, descending);
                            List<ReportRow> all = ReportSteps.rows(w, ReportRowChecks.SCOPE, ReportFilter.ALL, sort);
                            for (int i = 1; i <= all.size(); i++) {
                                List<ReportRow> first = all.subList(0, i);
                                Expect.equal(all, resumed(w, sort, first), "rows by " + sort + " after " + i);
                            }
                        }
                    }
                });
    }

    /** Takes rows until as many were taken as are to come first, and the rest in a report of its own. */
    private static List<ReportRow> resumed(World w, ReportSort sort, List<ReportRow> first) {
        List<ReportRow> taken = new ArrayList<>();
        w.write(s -> {
            try {
                s.reports().each(ReportRowChecks.SCOPE, ReportFilter.ALL, sort, null, row -> {
                    taken.add(row);
                    if (taken.size() == first.size()) {
                        throw new IllegalStateException("full");
                    }
                });
            } catch (IllegalStateException full) {
                // the rest follows
            }
            ReportPosition after = ReportPosition.of(sort, taken.get(taken.size() - 1));
            s.reports().each(ReportRowChecks.SCOPE, ReportFilter.ALL, sort, after, taken::add);
        });
        return taken;
    }
}
