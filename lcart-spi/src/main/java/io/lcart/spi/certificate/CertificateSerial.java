package io.lcart.spi.certificate;

/**
 * The number of a certificate: 26 symbols of Crockford's Base32 alphabet, which hold 128 random bits (reliability.md T17). Whoever knows it
 * may look at what the certificate shows, so nobody can guess it. Immutable.
 *
 * @param value the number, in capital letters and digits without hyphens
 */
public record CertificateSerial(String value) {

    /** How many symbols a number has. */
    public static final int SYMBOLS = 26;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if {@code value} has another length or other symbols
     */
    public CertificateSerial {
        if (value.length() != SYMBOLS || !value.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
            throw new IllegalArgumentException(
                    "the number of a certificate has " + SYMBOLS + " symbols of " + ALPHABET);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
