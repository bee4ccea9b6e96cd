package io.lcart.spi.recognition;

import io.lcart.spi.Interval;
import io.lcart.spi.Micros;
import io.lcart.spi.people.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A badge that a person earned. Renewal ends one award and begins the next, so at any instant a person has at most one award of a badge in
 * force. An expired award is still an award (domain.md §6). Immutable.
 *
 * @param account who
 * @param badge which badge
 * @param interval from the award to its renewal or withdrawal
 * @param expiresAt when it expires, or {@code null}
 */
public record Award(
        AccountId account,
        BadgeId badge,
        Interval interval,
        @Nullable Instant expiresAt) {

    /** Truncates {@code expiresAt} to microseconds. */
    public Award {
        expiresAt = expiresAt == null ? null : Micros.of(expiresAt);
    }
}
