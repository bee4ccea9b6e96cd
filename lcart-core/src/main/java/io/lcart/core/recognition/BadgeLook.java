package io.lcart.core.recognition;

import io.lcart.core.internal.Taught;
import io.lcart.spi.completion.Completion;
import io.lcart.spi.completion.CompletionId;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.recognition.Award;
import io.lcart.spi.recognition.Award.Revocation;
import io.lcart.spi.recognition.Badge;
import io.lcart.spi.recognition.BadgeId;
import io.lcart.spi.recognition.BadgeSharing;
import io.lcart.spi.recognition.RecognitionStore;
import io.lcart.spi.storage.Session;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What there is to see of one person's badges. Not for hosts. Pure, but for what it reads in the session it is given. */
public final class BadgeLook {

    private static final Comparator<EarnedBadge> NEWEST_FIRST = Comparator.comparing(EarnedBadge::awardedAt)
            .reversed()
            .thenComparing(earned -> earned.badge().value());

    private BadgeLook() {}

    /**
     * The badges a person earned, with the same number of statements however many there are.
     *
     * @param session the session to read in
     * @param account whose
     * @param at the instant
     * @return each badge once, the newest first
     */
    public static List<EarnedBadge> of(Session session, AccountId account, Instant at) {
        RecognitionStore store = session.recognition();
        Map<BadgeId, List<Award>> byBadge = store.awards(List.of(account)).getOrDefault(account, List.of()).stream()
                .collect(Collectors.groupingBy(Award::badge));
        List<Award> counting = byBadge.values().stream()
                .flatMap(awards -> AwardTimeline.at(awards, at).stream())
                .toList();
        Map<BadgeId, Badge> badges = store.badges(byBadge.keySet());
        Map<BadgeId, BadgeSharing> sharings = store.sharings(List.of(account)).stream()
                .collect(Collectors.toMap(BadgeSharing::badge, Function.identity()));
        Map<CompletionId, Completion> completions = session.completions()
                .completions(counting.stream()
                        .map(Award::completion)
                        .filter(Objects::nonNull)
                        .toList());
        Taught taught = Taught.in(session, completions.values());
        return counting.stream()
                .map(award -> {
                    Completion completion = award.completion() == null ? null : completions.get(award.completion());
                    return earned(
                            award,
                            Objects.requireNonNull(badges.get(award.badge())),
                            sharings.getOrDefault(award.badge(), BadgeSharing.unsaid(account, award.badge())),
                            times(byBadge.getOrDefault(award.badge(), List.of()), at),
                            completion == null
                                    ? null
                                    : taught.offering(completion).title(),
                            at);
                })
                .sorted(NEWEST_FIRST)
                .toList();
    }

    /**
     * How an award stands.
     *
     * @param award the award that counts
     * @param at the instant
     * @return its state
     */
    public static BadgeState state(Award award, Instant at) {
        if (isRevoked(award, at)) {
            return BadgeState.REVOKED;
        }
        return award.expiresAt() == null || award.expiresAt().isAfter(at) ? BadgeState.ACTIVE : BadgeState.EXPIRED;
    }

    private static boolean isRevoked(Award award, Instant at) {
        Revocation revocation = award.revocation();
        return revocation != null && !revocation.at().isAfter(at);
    }

    private static int times(List<Award> awards, Instant at) {
        return (int) awards.stream()
                .filter(award -> !award.awardedAt().isAfter(at))
                .filter(award ->
                        award.withdrawnAt() == null || award.withdrawnAt().isAfter(at))
                .count();
    }

    private static EarnedBadge earned(
            Award award, Badge badge, BadgeSharing sharing, int times, @Nullable String learned, Instant at) {
        Revocation revocation = isRevoked(award, at) ? award.revocation() : null;
        return new EarnedBadge(
                award.id(),
                badge.id(),
                badge.name(),
                badge.description(),
                badge.image(),
                state(award, at),
                award.awardedAt(),
                award.expiresAt(),
                revocation == null ? null : revocation.at(),
                revocation == null ? null : revocation.reason(),
                sharing.visibility(),
                sharing.token() != null,
                times,
                award.completion(),
                learned);
    }
}
