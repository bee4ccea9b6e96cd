package io.lcart.samples.portal.signin;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Hashes passwords with PBKDF2-HMAC-SHA256 and a random salt; the number of iterations is stored with each hash. Thread-safe. */
public final class Passwords {

    /** The greatest length of a password, in characters; a longer one is refused before any work is done. */
    public static final int MAX_LENGTH = 200;

    /** How often a password is hashed: what OWASP recommends for this function. */
    public static final int ITERATIONS = 600_000;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;

    private final SecureRandom random = new SecureRandom();
    // why: an unknown address must cost as much as a known one, or the time tells which addresses exist
    private final String nobodys;

    private final int iterations;

    /**
     * Hashes so often.
     *
     * @param iterations how often; {@link #ITERATIONS} for everybody but tests
     */
    public Passwords(int iterations) {
        this.iterations = iterations;
        this.nobodys = hash("nobody has this password");
    }

    /**
     * Hashes a password.
     *
     * @param password the password
     * @return {@code iterations$salt$hash}
     */
    public String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return iterations + "$" + base64.encodeToString(salt) + "$"
                + base64.encodeToString(derive(password, salt, iterations));
    }

    /**
     * Whether a password is the right one; takes the same time either way.
     *
     * @param password the password given
     * @param hash what {@link #hash} made of the right one
     * @return whether they match
     */
    public boolean matches(String password, String hash) {
        if (password.length() > MAX_LENGTH) {
            return false;
        }
        String[] parts = hash.split("\\$", 3);
        Base64.Decoder base64 = Base64.getDecoder();
        byte[] salt = base64.decode(parts[1]);
        return MessageDigest.isEqual(derive(password, salt, Integer.parseInt(parts[0])), base64.decode(parts[2]));
    }

    /**
     * Does the work of {@link #matches} for an address that nobody has.
     *
     * @param password the password given
     */
    public void pretend(String password) {
        matches(password, nobodys);
    }

    private static byte[] derive(String password, byte[] salt, int iterations) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has PBKDF2", e);
        } finally {
            spec.clearPassword();
        }
    }
}
