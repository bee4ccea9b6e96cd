package io.lcart.core.internal;

import io.lcart.spi.TokenHash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The tokens of public links: 160 random bits each, of which only the hash is kept (reliability.md T17). */
public final class PublicToken {

    private static final int BYTES = 20;

    private PublicToken() {}

    /**
     * A new token.
     *
     * @param random where it comes from
     * @return 40 lower-case hexadecimal digits
     */
    public static String make(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /**
     * The hash by which a link is found.
     *
     * @param token what came in a link, whatever it is
     * @return its hash
     */
    public static TokenHash hash(String token) {
        try {
            // why no key: nobody can try 160 random bits
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return new TokenHash(HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
