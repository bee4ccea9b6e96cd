package io.lcart.core.report;

import io.lcart.spi.report.ReportFilter;
import io.lcart.spi.report.ReportRow;
import io.lcart.spi.report.ReportScope;
import io.lcart.spi.report.ReportSort;
import io.lcart.spi.storage.Session;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A fingerprint of the pairs of a person and an offering that a scope holds: how many they are, and a sum over the hash of each, so that
 * neither the order nor what the rows say matters. Not thread-safe.
 */
final class ScopeFingerprint {

    private final MessageDigest digest;
    private long pairs;
    private long high;
    private long low;

    private ScopeFingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    /** The fingerprint of a scope, in one pass over its rows. */
    static String of(Session session, ReportScope scope) {
        ScopeFingerprint fingerprint = new ScopeFingerprint();
        session.reports().each(scope, ReportFilter.ALL, ReportSort.BY_NAME, null, fingerprint::add);
        HexFormat hex = HexFormat.of();
        return fingerprint.pairs + "-" + hex.toHexDigits(fingerprint.high) + hex.toHexDigits(fingerprint.low);
    }

    private void add(ReportRow row) {
        String pair = row.person().id().value() + "\n" + row.offering().value();
        ByteBuffer hash = ByteBuffer.wrap(digest.digest(pair.getBytes(StandardCharsets.UTF_8)));
        pairs++;
        high += hash.getLong();
        low += hash.getLong();
    }
}
