package io.lcart.core.recognition.credential;

import io.lcart.core.internal.json.Json;
import io.lcart.core.internal.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * JSON in its canonical form (RFC 8785). Of numbers it knows whole ones as they are written there, which are all that a badge needs; a
 * document with others has no form here.
 */
final class Canonical {

    private static final long MAX_WHOLE = 1L << 53;

    private Canonical() {}

    /** The canonical bytes, or nothing if there is a number in it that is not whole, or not written plainly. */
    static Optional<byte[]> bytes(Json json) {
        return isPlain(json) ? Optional.of(JsonText.write(json).getBytes(StandardCharsets.UTF_8)) : Optional.empty();
    }

    /** SHA-256 of the canonical bytes. */
    static Optional<byte[]> hash(Json json) {
        return bytes(json).map(Canonical::sha256);
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static boolean isPlain(Json json) {
        if (json instanceof Json.Numeral number) {
            return isWhole(number.value());
        }
        Collection<Json> inner = json instanceof Json.Items items
                ? items.values()
                : json instanceof Json.Fields fields ? fields.values().values() : List.of();
        return inner.stream().allMatch(Canonical::isPlain);
    }

    private static boolean isWhole(String number) {
        try {
            long value = Long.parseLong(number);
            return Math.abs(value) <= MAX_WHOLE && Long.toString(value).equals(number);
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
