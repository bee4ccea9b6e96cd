package io.lcart.core.report;

import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.certificate.Certificate;
import io.lcart.spi.certificate.CertificateSerial;
import io.lcart.spi.completion.CompletionId;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.report.ReportRow;
import io.lcart.spi.report.ReportStatus;
import io.lcart.spi.storage.Session;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The certificates in force of the latest completions of rows. */
final class CertificatesInForce {

    private CertificatesInForce() {}

    private record Pair(AccountId person, OfferingId offering) {

        static Pair of(ReportRow row) {
            return new Pair(row.person().id(), row.offering());
        }
    }

    /** The numbers, by row; rows without one are left out. */
    static Map<ReportRow, CertificateSerial> of(Session session, List<ReportRow> rows, Instant now) {
        Map<Pair, ReportRow> completed = rows.stream()
                .filter(row -> row.status() == ReportStatus.COMPLETED)
                .collect(Collectors.toMap(Pair::of, row -> row));
        if (completed.isEmpty()) {
            return Map.of();
        }
        Set<AccountId> people = completed.keySet().stream().map(Pair::person).collect(Collectors.toSet());
        Map<Pair, CompletionId> latest = new HashMap<>();
        session.completions().of(people).stream()
                .filter(completion -> completion.countsAt(now))
                .forEach(completion ->
                        latest.putIfAbsent(new Pair(completion.account(), completion.offering()), completion.id()));
        latest.keySet().retainAll(completed.keySet());
        Map<CompletionId, CertificateSerial> inForce = session.certificates().of(latest.values()).stream()
                .filter(certificate -> certificate.ending() == null)
                .collect(Collectors.toMap(Certificate::completion, Certificate::serial));
        Map<ReportRow, CertificateSerial> certificates = new HashMap<>();
        completed.forEach((pair, row) -> {
            @Nullable CompletionId completion = latest.get(pair);
            @Nullable CertificateSerial serial = completion == null ? null : inForce.get(completion);
            if (serial != null) {
                certificates.put(row, serial);
            }
        });
        return certificates;
    }
}
