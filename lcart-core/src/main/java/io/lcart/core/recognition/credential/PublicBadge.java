package io.lcart.core.recognition.credential;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All that the public page of a badge shows; whatever is not listed here does not leave the site (reliability.md T15). Immutable.
 *
 * @param name the badge's name
 * @param description what it stands for
 * @param image its picture as the host told it, or {@code null}
 * @param holder the name of the person who holds it
 * @param awardedAt when it was earned
 * @param expiresAt when it expires, or {@code null}
 * @param expired whether it has expired by now
 * @param issuer who awarded it
 */
public record PublicBadge(
        String name,
        String description,
        @Nullable String image,
        String holder,
        Instant awardedAt,
        @Nullable Instant expiresAt,
        boolean expired,
        BadgePolicy.Issuer issuer) {}
