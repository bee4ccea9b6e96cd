package io.lcart.core.certificate;

import io.lcart.core.people.Viewer;
import io.lcart.spi.certificate.Certificate;

/**
 * Who may open a certificate, decided here and nowhere else (domain.md §9): the person it was issued to. Whoever may report on that person
 * joins by the scope of reports.
 */
final class CertificateAccess {

    private CertificateAccess() {}

    static boolean mayOpen(Viewer viewer, Certificate certificate) {
        return certificate.account().equals(viewer.account());
    }
}
