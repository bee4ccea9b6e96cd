package io.lcart.core.recognition.credential;

import io.lcart.core.recognition.AwardTimeline;
import io.lcart.spi.catalog.Course;
import io.lcart.spi.people.Account;
import io.lcart.spi.recognition.Award;
import io.lcart.spi.recognition.Badge;
import io.lcart.spi.storage.Session;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All that is read of an award to say something about it. Immutable. */
record AwardFile(Award award, Account account, Badge badge, List<String> courses, boolean newest) {

    /** The award with everything around it. */
    static AwardFile of(Session session, Award award, Instant now) {
        Badge badge = Objects.requireNonNull(
                session.recognition().badges(List.of(award.badge())).get(award.badge()));
        Account account = Objects.requireNonNull(
                session.people().accounts(List.of(award.account())).get(award.account()));
        List<String> courses = session.catalog().courses(badge.courses()).values().stream()
                .map(Course::title)
                .sorted()
                .toList();
        boolean newest = counting(session, award, now)
                .filter(found -> found.id().equals(award.id()))
                .isPresent();
        return new AwardFile(award, account, badge, courses, newest);
    }

    /** Of all awards of the same badge to the same person the one that counts. */
    static Optional<Award> counting(Session session, Award award, Instant now) {
        return AwardTimeline.at(
                session.recognition().awards(List.of(award.account())).getOrDefault(award.account(), List.of()).stream()
                        .filter(other -> other.badge().equals(award.badge()))
                        .toList(),
                now);
    }

    /** Why no credential is issued, or {@code null} if one is. */
    @Nullable
    CredentialRefusal refusal(Instant now) {
        if (hasEnded(award, now)) {
            return CredentialRefusal.REVOKED;
        }
        return newest ? null : CredentialRefusal.SUPERSEDED;
    }

    /** Whether an award was revoked or withdrawn. */
    static boolean hasEnded(Award award, Instant now) {
        return !award.interval().contains(now) && !now.isBefore(award.awardedAt());
    }

    boolean hasExpired(Instant now) {
        Instant end = award.expiresAt();
        return end != null && !now.isBefore(end);
    }
}
