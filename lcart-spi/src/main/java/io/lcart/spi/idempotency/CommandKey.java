package io.lcart.spi.idempotency;

/**
 * Names one command for ever: the same key of the same principal for the same operation is the same command (reliability.md B1). Immutable.
 *
 * @param principal who gave it: an account's key or the name of a system actor, 1 to 64 characters
 * @param operation what it is for, as in {@code seat.invite}, 1 to 64 characters
 * @param key the caller's own key, 1 to 255 characters
 */
public record CommandKey(String principal, String operation, String key) {

    /** The greatest length of the caller's own key, in UTF-16 units. */
    public static final int MAX_LENGTH = 255;

    private static final int MAX_NAME_LENGTH = 64;

    /**
     * Checks the lengths.
     *
     * @throws IllegalArgumentException if a part is empty or too long
     */
    public CommandKey {
        require(principal, MAX_NAME_LENGTH);
        require(operation, MAX_NAME_LENGTH);
        require(key, MAX_LENGTH);
    }

    private static void require(String part, int longest) {
        if (part.isEmpty() || part.length() > longest) {
            throw new IllegalArgumentException("a part of a command's key has 1 to " + longest + " characters");
        }
    }
}
