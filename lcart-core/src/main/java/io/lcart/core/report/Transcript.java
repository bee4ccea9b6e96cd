package io.lcart.core.report;

import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.certificate.CertificateSerial;
import io.lcart.spi.report.ReportRow;
import io.lcart.spi.report.ReportedPerson;
import java.util.List;
import java.util.Map;

/**
 * What one person has learned, as far as the viewer may see it. Immutable.
 *
 * @param person whose
 * @param rows the offerings, those not completed first, then those completed last
 * @param certificates the numbers of the certificates in force, by offering; the viewer may open them
 */
public record Transcript(ReportedPerson person, List<ReportRow> rows, Map<OfferingId, CertificateSerial> certificates) {

    /** Copies the collections. */
    public Transcript {
        rows = List.copyOf(rows);
        certificates = Map.copyOf(certificates);
    }
}
