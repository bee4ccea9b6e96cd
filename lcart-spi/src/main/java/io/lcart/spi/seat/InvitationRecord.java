package io.lcart.spi.seat;

import io.lcart.spi.Micros;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invitation and what became of it. Immutable.
 *
 * @param invitation the invitation
 * @param seat the seat it is or was held by
 * @param sentAt when it was sent last; that it was opened counts
 * @param end how it ended, or {@code null} while it has not
 * @param endedAt when it ended, or {@code null} while it has not
 */
public record InvitationRecord(
        Invitation invitation,
        SeatId seat,
        Instant sentAt,
        @Nullable InvitationEnd end,
        @Nullable Instant endedAt) {

    /**
     * Truncates the instants to microseconds.
     *
     * @throws IllegalArgumentException if one of {@code end} and {@code endedAt} is absent and the other is not
     */
    public InvitationRecord {
        sentAt = Micros.of(sentAt);
        endedAt = endedAt == null ? null : Micros.of(endedAt);
        if ((end == null) != (endedAt == null)) {
            throw new IllegalArgumentException("an invitation that ended has both a reason and an instant");
        }
    }
}
