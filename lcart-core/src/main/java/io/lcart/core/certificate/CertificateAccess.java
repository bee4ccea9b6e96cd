package io.lcart.core.certificate;

import io.lcart.core.people.Viewer;
import io.lcart.spi.certificate.Certificate;
import io.lcart.spi.completion.Completion;
import io.lcart.spi.storage.Session;
import java.time.Instant;
import java.util.List;

/**
 * Who may open a certificate, decided here and nowhere else (domain.md §9): the person it was issued to, and whoever may report on that
 * person's completion.
 */
final class CertificateAccess {

    private final CertificateReaders readers;

    CertificateAccess(CertificateReaders readers) {
        this.readers = readers;
    }

    boolean mayOpen(Session session, Viewer viewer, Certificate certificate, Instant now) {
        if (certificate.account().equals(viewer.account())) {
            return true;
        }
        Completion completion = session.completions()
                .completions(List.of(certificate.completion()))
                .get(certificate.completion());
        return completion != null && readers.reach(session, viewer, certificate.account(), completion.offering(), now);
    }
}
