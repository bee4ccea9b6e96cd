package io.lcart.spi.recognition.profile;

import io.lcart.spi.HostKeys;
import io.lcart.spi.Micros;
import io.lcart.spi.TokenHash;
import java.time.Instant;

/**
 * The link to a profile, as far as it is stored: enough to find the profile by it, not enough to make it. Immutable.
 *
 * @param token a hash of the link's token; unlike that of every other profile
 * @param origin what the token was made of, together with a secret that is kept outside the storage; not the token
 * @param since when the link was made
 */
public record ShareLink(TokenHash token, String origin, Instant since) {

    /**
     * Truncates {@code since} to microseconds.
     *
     * @throws IllegalArgumentException if {@code origin} is no {@linkplain HostKeys#isKey key}
     */
    public ShareLink {
        since = Micros.of(since);
        HostKeys.require("origin of a link", origin);
    }
}
