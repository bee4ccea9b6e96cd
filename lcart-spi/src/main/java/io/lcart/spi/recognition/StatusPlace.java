package io.lcart.spi.recognition;

/**
 * A place in a list of the issuer's that says which credentials hold no more (Bitstring Status List 1.0). Immutable.
 *
 * @param key the name of the key that the list is signed with, 1 to {@value #LONGEST_KEY} characters of ASCII
 * @param list the number of the list among those of its key, from 0
 * @param place the place in the list, from 0
 */
public record StatusPlace(String key, int list, int place) {

    /** The longest name of a key. */
    public static final int LONGEST_KEY = 16;

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if the name is empty or too long, or a number is below zero
     */
    public StatusPlace {
        if (key.isEmpty() || key.length() > LONGEST_KEY || list < 0 || place < 0) {
            throw new IllegalArgumentException(
                    "a place has a key of 1 to " + LONGEST_KEY + " characters, and counts from 0");
        }
    }
}
