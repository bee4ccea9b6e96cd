package io.lcart.core.report;

import io.lcart.spi.report.ReportRow;
import io.lcart.spi.report.ReportedPerson;
import java.util.List;

/**
 * What one person has learned, as far as the viewer may see it. Immutable.
 *
 * @param person whose
 * @param rows the offerings, those not completed first, then those completed last; at least one
 */
public record Transcript(ReportedPerson person, List<ReportRow> rows) {

    /** Copies the list. */
    public Transcript {
        rows = List.copyOf(rows);
    }
}
