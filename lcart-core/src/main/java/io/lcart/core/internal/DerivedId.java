package io.lcart.core.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Makes the ids of what lcart creates out of what it is created from, so that the same source gives the same id for ever and a repeat is
 * found by its key. The ids are no secret.
 */
public final class DerivedId {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 26;
    private static final int BITS = 5;

    private DerivedId() {}

    /**
     * The id of something.
     *
     * @param kind what it is, so that two kinds of the same source differ
     * @param parts the keys of its source, in order
     * @return 26 letters and digits: 130 bits of a SHA-256 over the kind and each part with its length
     */
    public static String of(String kind, String... parts) {
        MessageDigest digest = sha256();
        digest.update(kind.getBytes(StandardCharsets.UTF_8));
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            // why: the length keeps ("a", "bc") and ("ab", "c") apart
            digest.update(("|" + bytes.length + "|").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return base32(digest.digest());
    }

    private static String base32(byte[] hash) {
        StringBuilder id = new StringBuilder(LENGTH);
        int buffer = 0;
        int bits = 0;
        for (int i = 0; id.length() < LENGTH; ) {
            if (bits < BITS) {
                buffer = (buffer << Byte.SIZE | (hash[i++] & 0xFF)) & 0xFFFF;
                bits += Byte.SIZE;
            }
            bits -= BITS;
            id.append(ALPHABET.charAt((buffer >> bits) & 0x1F));
        }
        return id.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
