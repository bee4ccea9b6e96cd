package io.lcart.spi.tck;

import io.lcart.spi.people.AccountId;
import io.lcart.spi.report.ReportFilter;
import io.lcart.spi.report.ReportReach;
import io.lcart.spi.report.ReportRow;
import io.lcart.spi.report.ReportScope;
import io.lcart.spi.report.ReportSort;
import io.lcart.spi.seat.ManagerLink;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Short ways to fill and to ask reports. */
final class ReportSteps {

    private ReportSteps() {}

    /** The pairs of a viewer, as {@code person-offering}; by page and by export, which must agree. */
    static Set<String> pairs(World w, AccountId viewer, Instant at) {
        return pairs(w, new ReportScope(viewer, at, ReportReach.PAIRS));
    }

    static Set<String> pairs(World w, ReportScope scope) {
        List<String> listed = listed(w, scope, ReportFilter.ALL);
        Expect.distinct(listed, "pairs of " + scope);
        return Set.copyOf(listed);
    }

    static List<String> listed(World w, ReportScope scope, ReportFilter filter) {
        List<ReportRow> rows = rows(w, scope, filter);
        Expect.equal(
                rows,
                w.read(s -> s.reports().page(scope, filter, ReportSort.BY_NAME, null, 500)),
                "a page, and all rows of " + scope);
        return rows.stream().map(ReportSteps::pair).collect(Collectors.toList());
    }

    static List<ReportRow> rows(World w, ReportScope scope, ReportFilter filter) {
        return rows(w, scope, filter, ReportSort.BY_NAME);
    }

    static List<ReportRow> rows(World w, ReportScope scope, ReportFilter filter, ReportSort sort) {
        List<ReportRow> rows = new ArrayList<>();
        w.write(s -> s.reports().each(scope, filter, sort, null, rows::add));
        return rows;
    }

    static String pair(ReportRow row) {
        return row.person().id() + "-" + row.offering();
    }

    /** Notes that somebody used a manager's seat. */
    static void link(World w, AccountId manager, AccountId learner, SeatOutcome claimed, Instant at) {
        SeatId seat = ((SeatOutcome.Taken) claimed).seat();
        w.write(s -> s.seats().link(List.of(new ManagerLink(manager, learner, seat, at))));
    }
}
