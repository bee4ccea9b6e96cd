package io.lcart.spi.memory;

import io.lcart.spi.catalog.Course;
import io.lcart.spi.catalog.Offering;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.certificate.Certificate;
import io.lcart.spi.certificate.Certificate.Ending;
import io.lcart.spi.certificate.CertificateSerial;
import io.lcart.spi.certificate.CertificateStore;
import io.lcart.spi.completion.Completion;
import io.lcart.spi.completion.CompletionId;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Certificates in memory. */
final class MemoryCertificates implements CertificateStore {

    private final MemorySession session;

    MemoryCertificates(MemorySession session) {
        this.session = session;
    }

    @Override
    public Map<CertificateSerial, Certificate> certificates(Collection<CertificateSerial> serials) {
        return session.read().certificates.pick(serials);
    }

    @Override
    public List<Certificate> of(Collection<CompletionId> completions) {
        Tables tables = session.read();
        return new LinkedHashSet<>(completions)
                .stream()
                        .flatMap(completion ->
                                tables.certificates.pick(tables.certificatesOf.of(completion)).values().stream())
                        .toList();
    }

    @Override
    public void issue(List<Certificate> certificates) {
        Tables tables = session.write();
        for (Certificate certificate : certificates) {
            session.requireNew("certificate", tables.certificates, certificate.serial());
            session.require("completion", tables.completions, certificate.completion());
            session.require("account", tables.accounts, certificate.account());
            if (certificate.replaces() != null) {
                session.require("certificate", tables.certificates, certificate.replaces());
            }
            if (of(List.of(certificate.completion())).stream().anyMatch(other -> other.ending() == null)) {
                throw session.conflict("completion " + certificate.completion() + " has a certificate in force");
            }
            tables.certificates.put(certificate.serial(), certificate.ended(null));
            tables.certificatesOf.add(certificate.completion(), certificate.serial());
        }
    }

    @Override
    public void end(Map<CertificateSerial, Ending> endings) {
        Tables tables = session.write();
        endings.forEach((serial, ending) -> {
            Certificate before = tables.certificates.get(serial);
            if (before == null || before.ending() != null) {
                throw session.conflict("there is no certificate " + serial + " in force");
            }
            tables.certificates.put(serial, before.ended(ending));
        });
    }

    @Override
    public List<CompletionId> missing(@Nullable CompletionId after, int limit) {
        Tables tables = session.read();
        return tables.completions
                .values()
                .filter(completion -> after == null || completion.id().value().compareTo(after.value()) > 0)
                .filter(completion -> completion.withdrawnAt() == null && completion.waiverReason() == null)
                .filter(completion -> certifies(tables, completion.offering()))
                .filter(completion -> tables.certificatesOf.of(completion.id()).isEmpty())
                .filter(completion -> completion.replaces() == null
                        || tables.certificatesOf.of(completion.replaces()).isEmpty())
                .map(Completion::id)
                .sorted(Comparator.comparing(CompletionId::value))
                .limit(limit)
                .toList();
    }

    private static boolean certifies(Tables tables, OfferingId offering) {
        Offering known = tables.offerings.get(offering);
        Course course = known == null || known.course() == null ? null : tables.courses.get(known.course());
        return course != null && course.certificate();
    }
}
