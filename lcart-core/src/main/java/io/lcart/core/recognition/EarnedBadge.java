package io.lcart.core.recognition;

import io.lcart.spi.completion.CompletionId;
import io.lcart.spi.recognition.AwardId;
import io.lcart.spi.recognition.BadgeId;
import io.lcart.spi.recognition.Visibility;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A badge that a person earned, as it stands now: earned several times, it is shown once, as it was renewed last (domain.md §6). Immutable.
 *
 * @param award the award that counts
 * @param badge the badge
 * @param name its name now
 * @param description what it stands for, possibly empty
 * @param image an https URL or host path of its picture, or {@code null}
 * @param state how it stands
 * @param awardedAt when it was earned, the last time
 * @param expiresAt when it expires or expired, or {@code null} if it does not
 * @param revokedAt when it was taken away, or {@code null}
 * @param revokeReason why it was taken away, or {@code null}
 * @param visibility who may see it
 * @param linked whether it has a public link
 * @param times how often it was earned
 * @param completion the completion that gave it, or {@code null} if the host did
 * @param learned the title of what was completed, as it is now, or {@code null} if no completion gave it
 */
public record EarnedBadge(
        AwardId award,
        BadgeId badge,
        String name,
        String description,
        @Nullable String image,
        BadgeState state,
        Instant awardedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable String revokeReason,
        Visibility visibility,
        boolean linked,
        int times,
        @Nullable CompletionId completion,
        @Nullable String learned) {}
