package io.lcart.core.certificate;

import io.lcart.core.people.RefusalOutcome;
import io.lcart.spi.certificate.CertificateSerial;

/** What became of the wish to replace or revoke a certificate. */
public sealed interface ChangeOutcome {

    /**
     * Another one has taken its place.
     *
     * @param serial the new one's number
     */
    record Reissued(CertificateSerial serial) implements ChangeOutcome {}

    /**
     * It is revoked.
     *
     * @param serial its number
     */
    record Revoked(CertificateSerial serial) implements ChangeOutcome {}

    /**
     * Nothing was changed.
     *
     * @param reason why
     */
    record Refused(CertificateRefusal reason) implements ChangeOutcome, RefusalOutcome {}
}
