package io.lcart.spi.certificate;

/** How a certificate ended before its time. */
public enum CertificateEnd {
    /** Another one with corrected values took its place. */
    SUPERSEDED,
    /** It was taken back. */
    REVOKED,
    /** The completion it certified was withdrawn; if that is restored, another certificate takes its place. */
    WITHDRAWN
}
