package io.lcart.core.certificate;

import io.lcart.core.validation.PlainText;
import io.lcart.spi.certificate.CertificateSerial;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * Names a certificate that is to be replaced or revoked, and says why. Immutable.
 *
 * @param serial its number
 * @param reason why, for the record and the audit trail; the public never reads it
 */
public record ChangeCertificate(
        @NotNull CertificateSerial serial,
        @NotBlank @PlainText(max = 1000) String reason) {}
