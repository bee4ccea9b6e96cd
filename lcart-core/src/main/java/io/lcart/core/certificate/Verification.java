package io.lcart.core.certificate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the public learns of a certificate by its number: what the certificate shows and how it stands, and nothing else (T17). */
public sealed interface Verification {

    /** How a genuine certificate stands. */
    enum State {
        /** It is in force. */
        VALID,
        /** Its time is over. */
        EXPIRED,
        /** Another one has taken its place; which one, its holder says. */
        SUPERSEDED,
        /** It was taken back. */
        REVOKED
    }

    /**
     * The site issued it.
     *
     * @param state how it stands
     * @param since since when it stands so, or {@code null} if it is valid
     * @param document what it shows
     * @param signed the text that was signed: canonical JSON, of whose UTF-8 bytes anybody can check the signature
     * @param signature the Ed25519 signature, base64url without padding
     * @param keyId which of the site's keys signed it
     */
    record Genuine(
            State state,
            @Nullable Instant since,
            CertificateDocument document,
            String signed,
            String signature,
            String keyId)
            implements Verification {}

    /** There is no certificate of this number. A number that cannot be read answers the same. */
    record Unknown() implements Verification {}

    /** There is one, but what is stored is not what the site signed: nothing it says can be relied on, so it is not shown. */
    record NotGenuine() implements Verification {}
}
