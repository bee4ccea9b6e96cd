package io.lcart.spi.recognition.profile;

import io.lcart.spi.Micros;
import java.time.Instant;

/**
 * The link to a profile, as far as it is stored: enough to find the profile by it, not enough to make it. Immutable.
 *
 * @param tokenHash a hash of the link's token; unlike that of every other profile
 * @param origin what the token was made of, together with a secret that is kept outside the storage; not the token
 * @param since when the link was made
 */
public record ShareLink(String tokenHash, String origin, Instant since) {

    /** The greatest length of both texts, in characters. */
    public static final int LONGEST = 64;

    /**
     * Truncates {@code since} to microseconds.
     *
     * @throws IllegalArgumentException if one of the texts is empty or longer than {@value #LONGEST} characters
     */
    public ShareLink {
        since = Micros.of(since);
        if (tokenHash.isEmpty() || tokenHash.length() > LONGEST || origin.isEmpty() || origin.length() > LONGEST) {
            throw new IllegalArgumentException("the texts of a link have 1 to " + LONGEST + " characters");
        }
    }
}
