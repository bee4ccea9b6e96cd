package io.lcart.spi.seat;

/**
 * The keyed hash of a registration code, which is all that is ever stored of it (architecture.md, "Codes"). Immutable.
 *
 * @param keyId names the key it was made with, 1 to 16 characters, so that keys can be changed
 * @param value the HMAC-SHA-256 of the code in lower-case hexadecimal, 64 characters
 */
public record CodeHash(String keyId, String value) {

    private static final int KEY_ID_LENGTH = 16;
    private static final int VALUE_LENGTH = 64;

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if {@code keyId} or {@code value} has another form
     */
    public CodeHash {
        if (!isKeyId(keyId) || !isHexadecimal(value)) {
            throw new IllegalArgumentException(
                    "a code's hash is 64 hexadecimal digits, its key's id 1 to 16 visible characters");
        }
    }

    // why no regular expressions: they cost more than the hash itself
    private static boolean isKeyId(String keyId) {
        for (int i = 0; i < keyId.length(); i++) {
            if (keyId.charAt(i) < 0x21 || keyId.charAt(i) > 0x7e) {
                return false;
            }
        }
        return !keyId.isEmpty() && keyId.length() <= KEY_ID_LENGTH;
    }

    private static boolean isHexadecimal(String value) {
        for (int i = 0; i < value.length(); i++) {
            char digit = value.charAt(i);
            if ((digit < '0' || digit > '9') && (digit < 'a' || digit > 'f')) {
                return false;
            }
        }
        return value.length() == VALUE_LENGTH;
    }
}
