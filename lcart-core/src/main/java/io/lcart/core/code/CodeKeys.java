package io.lcart.core.code;

import io.lcart.spi.seat.CodeHash;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The site's named secrets for registration codes, kept outside the database: one that new codes are hashed and sealed with, and any number
 * of older ones that still open what was made with them (reliability.md §4.5). To change the secret, make the new one the current one and
 * name the old one as {@linkplain #withOlder older} until its last code is used or expired. Immutable and thread-safe; prints no secret.
 */
public final class CodeKeys {

    /** The least length of a secret, in bytes. */
    public static final int MIN_SECRET_BYTES = 32;

    private static final char AFTER_ID = '.';
    private static final char BETWEEN = '\n';
    private static final int ORIGIN_BYTES = 16;

    /** The current one first. */
    private final List<CodeKey> keys;

    private final SecureRandom random = new SecureRandom();

    private CodeKeys(List<CodeKey> keys) {
        this.keys = List.copyOf(keys);
    }

    /**
     * One secret, the current one.
     *
     * @param id names it for ever, 1 to 16 visible ASCII characters; stored beside every hash, so no secret itself
     * @param secret the secret: random bytes, copied
     * @return the keys
     * @throws IllegalArgumentException if {@code id} has another form or {@code secret} less than {@value #MIN_SECRET_BYTES} bytes
     */
    public static CodeKeys of(String id, byte[] secret) {
        return new CodeKeys(List.of(key(id, secret)));
    }

    /**
     * The same keys and an older one. Nothing new is made with it.
     *
     * @param id its name
     * @param secret the secret, copied
     * @return the keys
     * @throws IllegalArgumentException if {@code id} has another form or is taken, or {@code secret} has less than
     *     {@value #MIN_SECRET_BYTES} bytes
     */
    public CodeKeys withOlder(String id, byte[] secret) {
        if (find(id).isPresent()) {
            throw new IllegalArgumentException("there is a code key " + id + " already");
        }
        List<CodeKey> more = new ArrayList<>(keys);
        more.add(key(id, secret));
        return new CodeKeys(more);
    }

    private static CodeKey key(String id, byte[] secret) {
        if (secret.length < MIN_SECRET_BYTES) {
            throw new IllegalArgumentException("a code key has at least " + MIN_SECRET_BYTES + " bytes");
        }
        if (!id.matches("[\\x21-\\x7e]{1,16}")) {
            throw new IllegalArgumentException("the id of a code key is 1 to 16 visible ASCII characters");
        }
        return new CodeKey(id, secret);
    }

    /**
     * What is stored of a new code.
     *
     * @param code the code
     * @return its hash under the current secret
     */
    public CodeHash hash(RegistrationCode code) {
        return keys.get(0).hash(code);
    }

    /**
     * What may be stored of a code that is looked for.
     *
     * @param code the code
     * @return its hashes under every secret, the current one first
     */
    public List<CodeHash> hashes(RegistrationCode code) {
        return keys.stream().map(key -> key.hash(code)).toList();
    }

    /**
     * Seals a text, so that it can wait in the database without standing there in the clear: AES-256-GCM with a key of its own that is
     * derived from the current secret, and a random nonce. The same text gives another sealed one each time.
     *
     * @param plain the text, as it stands in a mail that is still to be sent
     * @return the sealed text: the secret's id, a dot, and letters, digits, hyphens and underscores
     */
    public String seal(String plain) {
        CodeKey current = keys.get(0);
        return current.id() + AFTER_ID + current.seal(plain, random);
    }

    /**
     * Opens a sealed text.
     *
     * @param sealed what {@link #seal} gave, under the current secret or one that is an older one by now
     * @return the text, or nothing if its secret is not among these or a single character of it was changed
     */
    public Optional<String> open(String sealed) {
        int end = sealed.lastIndexOf(AFTER_ID);
        if (end < 0) {
            return Optional.empty();
        }
        return find(sealed.substring(0, end)).flatMap(key -> key.open(sealed.substring(end + 1)));
    }

    /**
     * What a new token is made of, beside the current secret: it may stand in the database.
     *
     * @return the secret's id, a dot, and 128 random bits
     */
    public String newOrigin() {
        byte[] bytes = new byte[ORIGIN_BYTES];
        random.nextBytes(bytes);
        return keys.get(0).id() + AFTER_ID + HexFormat.of().formatHex(bytes);
    }

    /**
     * A token of 160 bits that nobody can guess, and that its owner can be shown again though it is kept nowhere: it is made of an origin
     * and a secret.
     *
     * @param purpose what it opens and whose that is, so that two of one origin differ
     * @param origin what {@link #newOrigin} gave, under the current secret or one that is an older one by now
     * @return the token, 40 hexadecimal digits; or nothing if its secret is not among these
     */
    public Optional<String> token(String purpose, String origin) {
        int end = origin.lastIndexOf(AFTER_ID);
        if (end < 0) {
            return Optional.empty();
        }
        return find(origin.substring(0, end)).map(key -> key.token(origin + BETWEEN + purpose));
    }

    private Optional<CodeKey> find(String id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    /** The names of the secrets. */
    @Override
    public String toString() {
        return "code keys " + keys.stream().map(CodeKey::id).toList();
    }
}
