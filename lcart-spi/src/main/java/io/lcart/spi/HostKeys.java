package io.lcart.spi;

/**
 * The rule for keys that the host owns: opaque strings of 1 to {@value #MAX_LENGTH} characters without control characters, compared
 * binary on every database (architecture.md, "Ids").
 */
public final class HostKeys {

    /** The greatest length of a host's key, in UTF-16 units. */
    public static final int MAX_LENGTH = 64;

    private HostKeys() {}

    /**
     * Whether a text may serve as a host's key: 1 to {@value #MAX_LENGTH} characters, no control characters, no lone surrogates, and no
     * space at either end (MariaDB would compare such keys as equal).
     *
     * @param value the text
     * @return whether it is a host's key
     */
    public static boolean isKey(String value) {
        return !value.isEmpty()
                && value.length() <= MAX_LENGTH
                && value.strip().length() == value.length()
                && value.codePoints().noneMatch(c -> Character.isISOControl(c) || (c >= 0xD800 && c <= 0xDFFF));
    }

    /**
     * Checks a key, for the constructors of the typed ids.
     *
     * @param what what the key names, for the message
     * @param value the key
     * @return the key
     * @throws IllegalArgumentException if it {@linkplain #isKey is no key}
     */
    public static String require(String what, String value) {
        if (!isKey(value)) {
            throw new IllegalArgumentException("a key of " + what + " has 1 to " + MAX_LENGTH
                    + " characters, no control characters and no space at either end");
        }
        return value;
    }
}
