package io.lcart.core.report;

import io.lcart.spi.report.saved.SavedReport;
import io.lcart.spi.report.saved.SavedReportId;
import java.time.Instant;

/**
 * A query that its owner keeps under a name. Immutable.
 *
 * @param id names it
 * @param name what its owner calls it
 * @param query what is asked; its answer is always that of the moment of asking
 * @param version to be given back with a change
 * @param changedAt when it was saved last
 */
public record SavedQuery(SavedReportId id, String name, ReportQuery query, long version, Instant changedAt) {

    static SavedQuery of(SavedReport report) {
        return new SavedQuery(
                report.id(), report.name(), QueryText.read(report.query()), report.version(), report.changedAt());
    }
}
