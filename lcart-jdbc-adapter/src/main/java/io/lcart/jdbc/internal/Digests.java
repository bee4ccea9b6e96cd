package io.lcart.jdbc.internal;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names of fixed length for texts of any kind, so that a database compares them exactly whatever its rules for texts are. */
public final class Digests {

    private Digests() {}

    /**
     * The SHA-256 of texts, each with its length.
     *
     * @param texts the texts
     * @return 64 hexadecimal digits
     */
    public static String of(String... texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String text : texts) {
                // why unit by unit: an encoding would make one and the same of texts that it cannot express
                ByteBuffer units = ByteBuffer.allocate(Integer.BYTES + Character.BYTES * text.length());
                units.putInt(text.length());
                text.chars().forEach(unit -> units.putChar((char) unit));
                digest.update(units.flip());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
