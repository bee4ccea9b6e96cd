package io.lcart.spi.certificate;

import io.lcart.spi.Micros;
import io.lcart.spi.completion.CompletionId;
import io.lcart.spi.people.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A certificate as it was issued: what it shows never changes, whatever becomes of the person's name or the course's title (domain.md §9,
 * product.md P11). It is in force until it ends. Immutable.
 *
 * @param serial its number
 * @param completion what it certifies
 * @param account whose it is
 * @param issuedAt when it was issued
 * @param document what it shows, as the canonical JSON that was signed (RFC 8785)
 * @param keyId which of the site's keys signed it
 * @param signature the Ed25519 signature of the document's UTF-8 bytes, base64url without padding
 * @param replaces the one whose place it took, or {@code null}
 * @param ending how it ended, or {@code null} while it is in force
 */
public record Certificate(
        CertificateSerial serial,
        CompletionId completion,
        AccountId account,
        Instant issuedAt,
        String document,
        String keyId,
        String signature,
        @Nullable CertificateSerial replaces,
        @Nullable Ending ending) {

    /** Truncates the instant to microseconds. */
    public Certificate {
        issuedAt = Micros.of(issuedAt);
    }

    /**
     * The same certificate with another end.
     *
     * @param how how it ended, or {@code null} if it is in force
     * @return the certificate
     */
    public Certificate ended(@Nullable Ending how) {
        return new Certificate(serial, completion, account, issuedAt, document, keyId, signature, replaces, how);
    }

    /**
     * The end of a certificate. Immutable.
     *
     * @param end how
     * @param at when
     * @param reason why, for the people who run the site; the public never reads it
     */
    public record Ending(CertificateEnd end, Instant at, String reason) {

        /** Truncates the instant to microseconds. */
        public Ending {
            at = Micros.of(at);
        }
    }
}
