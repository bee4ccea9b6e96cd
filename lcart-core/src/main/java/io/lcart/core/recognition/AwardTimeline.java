package io.lcart.core.recognition;

import io.lcart.spi.Interval;
import io.lcart.spi.recognition.Award;
import io.lcart.spi.recognition.Badge;
import io.lcart.spi.recognition.BadgeExpiry;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person's awards of one badge over time, and when an award expires (domain.md §6). Pure functions. */
public final class AwardTimeline {

    private AwardTimeline() {}

    /**
     * The awards with one told: the award before it ends where it begins, and it ends where the next one begins, if it was not withdrawn
     * before. An award of the same instant is replaced.
     *
     * @param awards all awards of the person and the badge, oldest first
     * @param told the award, until its withdrawal
     * @return the new awards, oldest first, without overlap
     */
    public static List<Award> tell(List<Award> awards, Award told) {
        Instant from = told.interval().from();
        List<Award> next = new ArrayList<>();
        Instant end = told.interval().until();
        int place = 0;
        for (Award award : awards) {
            Interval known = award.interval();
            if (known.from().isBefore(from)) {
                next.add(with(award, earlier(known.until(), from)));
                place++;
            } else if (known.from().isAfter(from)) {
                end = earlier(end, known.from());
                next.add(award);
            }
        }
        next.add(place, with(told, end));
        return next;
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

    private static Award with(Award award, @Nullable Instant until) {
        return new Award(
                award.account(), award.badge(), new Interval(award.interval().from(), until), award.expiresAt());
    }

    private static Instant earlier(@Nullable Instant one, Instant other) {
        return one == null || other.isBefore(one) ? other : one;
    }
}
