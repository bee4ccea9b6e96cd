package io.lcart.core.recognition.profile;

import io.lcart.core.recognition.AwardTimeline;
import io.lcart.core.recognition.profile.PublicProfile.PublicBadge;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.recognition.Award;
import io.lcart.spi.recognition.Award.Revocation;
import io.lcart.spi.recognition.Badge;
import io.lcart.spi.recognition.BadgeId;
import io.lcart.spi.recognition.BadgeSharing;
import io.lcart.spi.recognition.Visibility;
import io.lcart.spi.storage.Session;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The badges of a person that a profile shows: those the person made public, whose newest award stands (product.md P10). */
final class ShownBadges {

    private static final Comparator<PublicBadge> LAST_FIRST =
            Comparator.comparing(PublicBadge::awardedOn).reversed().thenComparing(PublicBadge::name);

    private ShownBadges() {}

    static List<PublicBadge> of(Session session, AccountId account, Instant now, ZoneId zone) {
        Set<BadgeId> shown = session.recognition().sharings(List.of(account)).stream()
                .filter(sharing -> sharing.visibility() == Visibility.PUBLIC)
                .map(BadgeSharing::badge)
                .collect(Collectors.toUnmodifiableSet());
        Map<BadgeId, List<Award>> awards =
                session.recognition().awards(List.of(account)).getOrDefault(account, List.of()).stream()
                        .filter(award -> shown.contains(award.badge()))
                        .collect(Collectors.groupingBy(Award::badge));
        Map<BadgeId, Badge> badges = session.recognition().badges(awards.keySet());
        return awards.values().stream()
                .map(each -> AwardTimeline.at(each, now))
                .flatMap(Optional::stream)
                .filter(award -> !isRevoked(award, now))
                .map(award -> badge(Objects.requireNonNull(badges.get(award.badge())), award, zone))
                .sorted(LAST_FIRST)
                .toList();
    }

    private static boolean isRevoked(Award award, Instant now) {
        Revocation revocation = award.revocation();
        return revocation != null && !revocation.at().isAfter(now);
    }

    private static PublicBadge badge(Badge badge, Award award, ZoneId zone) {
        return new PublicBadge(
                badge.name(),
                badge.description(),
                badge.image(),
                LocalDate.ofInstant(award.awardedAt(), zone),
                day(award.expiresAt(), zone));
    }

    private static @Nullable LocalDate day(@Nullable Instant at, ZoneId zone) {
        return at == null ? null : LocalDate.ofInstant(at, zone);
    }
}
