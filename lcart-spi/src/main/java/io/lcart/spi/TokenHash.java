package io.lcart.spi;

/**
 * The hash of the token of a public link, which is all that is ever stored of it: who reads the storage can use no link (architecture.md,
 * "Settled"). Immutable.
 *
 * @param value the SHA-256 of the token in lower-case hexadecimal, 64 characters
 */
public record TokenHash(String value) {

    private static final int LENGTH = 64;

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if {@code value} has another one
     */
    public TokenHash {
        if (value.length() != LENGTH
                || !value.chars().allMatch(digit -> (digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f'))) {
            throw new IllegalArgumentException("the hash of a token has " + LENGTH + " hexadecimal digits");
        }
    }
}
