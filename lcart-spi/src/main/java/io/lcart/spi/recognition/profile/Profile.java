package io.lcart.spi.recognition.profile;

import io.lcart.spi.Micros;
import io.lcart.spi.people.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person has settled about their profile. Whoever has settled nothing has none. It is public while there is a link to it, and shows
 * nothing that is not public by itself (product.md P10). Immutable.
 *
 * @param account whose
 * @param headline what the person says of themselves in one line, possibly empty
 * @param badgesShown whether those badges are shown that are public
 * @param externalTrainingShown whether those records of external training are shown that are public
 * @param link the link to it, or {@code null} while it is private
 * @param version how often the person has changed it; a new link is no change
 * @param changedAt when it was changed last
 */
public record Profile(
        AccountId account,
        String headline,
        boolean badgesShown,
        boolean externalTrainingShown,
        @Nullable ShareLink link,
        long version,
        Instant changedAt) {

    /** The greatest length of a headline, in characters. */
    public static final int LONGEST_HEADLINE = 160;

    /**
     * Truncates {@code changedAt} to microseconds.
     *
     * @throws IllegalArgumentException if {@code headline} is longer than {@value #LONGEST_HEADLINE} characters, or the version below zero
     */
    public Profile {
        changedAt = Micros.of(changedAt);
        if (headline.length() > LONGEST_HEADLINE || version < 0) {
            throw new IllegalArgumentException(
                    "a headline has at most " + LONGEST_HEADLINE + " characters, and no version is below zero");
        }
    }

    /**
     * The profile of somebody who has settled nothing: private, with every part shown once it is not.
     *
     * @param account whose
     * @param at the instant
     * @return the profile, of version 0
     */
    public static Profile unsettled(AccountId account, Instant at) {
        return new Profile(account, "", true, true, null, 0, at);
    }
}
