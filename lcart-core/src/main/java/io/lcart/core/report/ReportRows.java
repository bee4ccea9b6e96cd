package io.lcart.core.report;

import io.lcart.core.paging.Page;
import io.lcart.spi.certificate.CertificateSerial;
import io.lcart.spi.report.ReportRow;
import java.util.Map;

/**
 * One page of a report, without totals. Immutable.
 *
 * @param rows the page
 * @param certificates the numbers of the certificates in force, by row of this page; the viewer may open them
 */
public record ReportRows(Page<ReportRow> rows, Map<ReportRow, CertificateSerial> certificates) {

    /** Copies the map. */
    public ReportRows {
        certificates = Map.copyOf(certificates);
    }
}
