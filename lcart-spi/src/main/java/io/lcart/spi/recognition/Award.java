package io.lcart.spi.recognition;

import io.lcart.spi.Interval;
import io.lcart.spi.Micros;
import io.lcart.spi.completion.CompletionId;
import io.lcart.spi.people.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a person earned a badge. It stands from {@code awardedAt} on, until it is withdrawn or revoked; an expired award still stands
 * (domain.md §6). A badge earned again is renewed: of the awards that are not withdrawn the newest one is the one that counts, so that
 * the one before it counts again if the newest is withdrawn (§15-Q21). Immutable.
 *
 * @param id made by lcart: at random where a completion gave it, from person, badge and {@code awardedAt} where the host told it
 * @param account who
 * @param badge which badge
 * @param completion the completion that gave it, or {@code null} if the host told it
 * @param awardedAt when it was earned
 * @param expiresAt when it expires, or {@code null}
 * @param withdrawnAt from when on it does not count any more, as if it had never been earned, or {@code null}
 * @param revocation that it was taken away, or {@code null}; nothing undoes it
 */
public record Award(
        AwardId id,
        AccountId account,
        BadgeId badge,
        @Nullable CompletionId completion,
        Instant awardedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant withdrawnAt,
        @Nullable Revocation revocation) {

    /** Truncates the instants to microseconds. */
    public Award {
        awardedAt = Micros.of(awardedAt);
        expiresAt = expiresAt == null ? null : Micros.of(expiresAt);
        withdrawnAt = withdrawnAt == null ? null : Micros.of(withdrawnAt);
    }

    /**
     * The same award with another expiry and withdrawal.
     *
     * @param expiry when it expires, or {@code null}
     * @param withdrawal from when on it does not count any more, or {@code null}
     * @return the award
     */
    public Award with(@Nullable Instant expiry, @Nullable Instant withdrawal) {
        return new Award(id, account, badge, completion, awardedAt, expiry, withdrawal, revocation);
    }

    /**
     * The same award, revoked.
     *
     * @param how when, why and by whom
     * @return the award
     */
    public Award revoked(Revocation how) {
        return new Award(id, account, badge, completion, awardedAt, expiresAt, withdrawnAt, how);
    }

    /**
     * When the award stands.
     *
     * @return from when it was earned until it was withdrawn or revoked, whichever came first; it holds no instant if that was before
     */
    public Interval interval() {
        Instant until = withdrawnAt;
        if (revocation != null && (until == null || revocation.at().isBefore(until))) {
            until = revocation.at();
        }
        return new Interval(awardedAt, until != null && until.isBefore(awardedAt) ? awardedAt : until);
    }

    /**
     * That an award was taken away. Immutable.
     *
     * @param at when
     * @param reason why, for its holder and for the people who run the site; the public never reads it
     * @param by who took it away: an account's id, or the name of a system actor
     */
    public record Revocation(Instant at, String reason, String by) {

        /**
         * Truncates the instant to microseconds.
         *
         * @throws IllegalArgumentException if the reason is blank
         */
        public Revocation {
            at = Micros.of(at);
            if (reason.isBlank()) {
                throw new IllegalArgumentException("a revocation has a reason");
            }
        }
    }
}
