package io.lcart.core.certificate;

import io.lcart.core.people.RefusalOutcome;
import io.lcart.spi.certificate.CertificateSerial;

/** What became of the wish to open a certificate. */
public sealed interface PrintOutcome {

    /**
     * It is open.
     *
     * @param serial its number
     * @param pdf the file; the caller's own
     */
    record Printed(CertificateSerial serial, byte[] pdf) implements PrintOutcome {}

    /**
     * It was not opened.
     *
     * @param reason why
     */
    record Refused(CertificateRefusal reason) implements PrintOutcome, RefusalOutcome {}
}
