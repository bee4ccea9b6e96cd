package io.lcart.core.report;

import io.lcart.core.paging.Page;
import io.lcart.spi.certificate.CertificateSerial;
import io.lcart.spi.report.ReportRow;
import io.lcart.spi.report.ReportTotals;
import java.util.Map;

/**
 * One page of a report, and what all its rows add up to. Immutable.
 *
 * @param rows the page
 * @param totals the totals of all pages, from the same scope
 * @param certificates the numbers of the certificates in force, by row of this page; the viewer may open them
 */
public record ReportPage(Page<ReportRow> rows, ReportTotals totals, Map<ReportRow, CertificateSerial> certificates) {

    /** Copies the map. */
    public ReportPage {
        certificates = Map.copyOf(certificates);
    }
}
