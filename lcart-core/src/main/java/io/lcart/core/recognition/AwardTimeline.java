package io.lcart.core.recognition;

import io.lcart.spi.recognition.Award;
import io.lcart.spi.recognition.Award.Revocation;
import io.lcart.spi.recognition.Badge;
import io.lcart.spi.recognition.BadgeExpiry;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A person's awards of one badge over time, and when an award expires (domain.md §6). Pure functions. */
public final class AwardTimeline {

    private AwardTimeline() {}

    /**
     * The award that counts at an instant: the newest one that had been earned and was not withdrawn by then. It may have expired or been
     * revoked.
     *
     * @param awards all awards of the person and the badge, oldest first
     * @param at the instant
     * @return the award, or nothing if the person had not earned the badge
     */
    public static Optional<Award> at(List<Award> awards, Instant at) {
        return awards.stream()
                .filter(award -> !award.awardedAt().isAfter(at))
                .filter(award ->
                        award.withdrawnAt() == null || award.withdrawnAt().isAfter(at))
                .reduce((earlier, later) -> later);
    }

    /**
     * The revocation that an award shares: what was earned before a revoked award, however late it is told, was taken away with it.
     *
     * @param awards all awards of the person and the badge
     * @param awardedAt when the award was earned
     * @return the earliest revocation of an award that was not earned earlier, or {@code null} if there is none
     */
    public static @Nullable Revocation revocation(List<Award> awards, Instant awardedAt) {
        return awards.stream()
                .filter(award -> !award.awardedAt().isBefore(awardedAt))
                .map(Award::revocation)
                .filter(Objects::nonNull)
                .min(Comparator.comparing(Revocation::at))
                .orElse(null);
    }

    /**
     * When an award expires by the badge's own rule.
     *
     * @param badge the badge
     * @param awardedAt when it was awarded
     * @param zone the site's zone, in which months and days are counted
     * @return the instant, or {@code null} for never; calendar months are cut to the month's end
     */
    public static @Nullable Instant expiry(Badge badge, Instant awardedAt, ZoneId zone) {
        if (badge.expiry() instanceof BadgeExpiry.AfterMonths after) {
            return awardedAt.atZone(zone).plusMonths(after.months()).toInstant();
        }
        return badge.expiry() instanceof BadgeExpiry.OnDate on
                ? on.date().atStartOfDay(zone).toInstant()
                : null;
    }
}
