package io.lcart.samples.portal.signin;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Hashes passwords with PBKDF2-HMAC-SHA256 and a random salt; the number of iterations is stored with each hash. Thread-safe. */
public final class Passwords {

    /** The least length of a password that somebody chooses, in characters. */
    public static final int MIN_LENGTH = 8;

    /** The greatest length of a password, in characters; a longer one is refused before any work is done. */
    public static final int MAX_LENGTH = 200;

    /** How often a password is hashed: what OWASP recommends for this function. */
    public static final int ITERATIONS = 600_000;

    private static final int RANDOM_ITERATIONS = 1000;
    private static final int RANDOM_BYTES = 18;

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
        return hash(password, iterations);
    }

    /**
     * A password that nobody can guess.
     *
     * @return 144 random bits as 24 letters, digits, hyphens and underscores
     */
    public String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * Hashes a password made by {@link #random()}, quickly: more than 112 random bits need no slow hash (ASVS 6.5.2), and a list of
     * thousands of people is to be imported while somebody waits.
     *
     * @param password the password
     * @return as {@link #hash}
     */
    public String hashRandom(String password) {
        return hash(password, RANDOM_ITERATIONS);
    }

    private String hash(String password, int iterations) {
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
        int done = Integer.parseInt(parts[0]);
        boolean right = MessageDigest.isEqual(derive(password, salt, done), base64.decode(parts[2]));
        if (done < iterations) {
            // why: a random password's hash is quick, and the time must not tell who has one
            derive(password, salt, iterations - done);
        }
        return right;
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
