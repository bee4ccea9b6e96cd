package io.lcart.authorisation;

import io.lcart.core.Lcart;
import io.lcart.core.people.Viewer;
import io.lcart.core.report.ExportOutcome;
import io.lcart.core.report.LinkOutcome;
import io.lcart.core.report.ReportFormat;
import io.lcart.core.report.ReportQuery;
import io.lcart.core.report.SaveOutcome;
import io.lcart.core.report.SavedQuery;
import io.lcart.spi.report.export.ExportId;
import io.lcart.spi.report.saved.SavedReportId;

/** What somebody keeps of reports: one that they saved, and a file with a link to it. */
record Papers(SavedReportId report, long version, ExportId export, String link) {

    /** Those of nobody. */
    static final Papers GONE = new Papers(
            new SavedReportId("no-report-any-more"), 1, new ExportId("no-export-any-more"), "no link any more");

    /** Somebody's, with a file of theirs; a saved report is made where they have none. */
    static Papers of(Lcart lcart, Viewer owner, ExportId export) {
        SavedQuery saved = lcart.savedReports().list(owner).stream().findFirst().orElseGet(() -> save(lcart, owner));
        LinkOutcome link = lcart.reportExports().link(owner, export);
        return new Papers(saved.id(), saved.version(), export, ((LinkOutcome.Given) link).token());
    }

    /** A new file of somebody's, of what they may see now. */
    static ExportId export(Lcart lcart, Viewer owner) {
        ExportOutcome outcome = lcart.reportExports().request(owner, ReportQuery.ALL, ReportFormat.CSV, null);
        boolean more = true;
        while (more) {
            more = lcart.reportExports().work() > 0;
        }
        return ((ExportOutcome.Requested) outcome).export().id();
    }

    private static SavedQuery save(Lcart lcart, Viewer owner) {
        return ((SaveOutcome.Saved) lcart.savedReports().save(owner, "Kept", ReportQuery.ALL)).report();
    }

    /** The same saved report, and the file and the link of before. */
    Papers withFileOf(Papers before) {
        return new Papers(report, version, before.export, before.link);
    }
}
