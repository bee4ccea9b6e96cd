package io.lcart.spi.seat;

/**
 * The keyed hash of a registration code, which is all that is ever stored of it (architecture.md, "Codes"). Immutable.
 *
 * @param keyId names the key it was made with, 1 to 16 characters, so that keys can be changed
 * @param value the HMAC-SHA-256 of the code in lower-case hexadecimal, 64 characters
 */
public record CodeHash(String keyId, String value) {

    private static final int KEY_ID_LENGTH = 16;

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if {@code keyId} or {@code value} has another form
     */
    public CodeHash {
        if (!keyId.matches("[\\x21-\\x7e]{1," + KEY_ID_LENGTH + "}") || !value.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    "a code's hash is 64 hexadecimal digits, its key's id 1 to 16 visible characters");
        }
    }
}
