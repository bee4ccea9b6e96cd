package io.lcart.spi.recognition;

import io.lcart.spi.TokenHash;
import io.lcart.spi.people.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Who may see that a person holds a badge. It belongs to the person and the badge and not to one award, so that a renewed badge stays as
 * public as it was and its link goes on working. Immutable.
 *
 * @param account whose badge
 * @param badge which badge
 * @param visibility who may see it
 * @param token the hash of the token of the badge's public link, or {@code null} if there is no link; a badge with a link is public
 */
public record BadgeSharing(
        AccountId account,
        BadgeId badge,
        Visibility visibility,
        @Nullable TokenHash token) {

    /**
     * Checks that only a public badge has a link.
     *
     * @throws IllegalArgumentException if a private badge has one
     */
    public BadgeSharing {
        if (token != null && visibility != Visibility.PUBLIC) {
            throw new IllegalArgumentException("only a public badge has a public link");
        }
    }

    /**
     * How a badge is shared until its holder says otherwise.
     *
     * @param account whose badge
     * @param badge which badge
     * @return private, without a link
     */
    public static BadgeSharing unsaid(AccountId account, BadgeId badge) {
        return new BadgeSharing(account, badge, Visibility.PRIVATE, null);
    }
}
