package io.lcart.spi.points;

import io.lcart.spi.Micros;
import io.lcart.spi.people.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the append-only points ledger: points that an activity gave, or the reversal of such a line (reliability.md E4). Immutable.
 *
 * @param account whose points
 * @param eventId the activity behind it
 * @param awardKey what the points were given for, which is given for once only while it stands, as in a person's login of one day; at most
 *     160 characters
 * @param occurredAt when the activity happened; a reversal has the instant of what it reverses, so that every window and period stays right
 * @param recordedAt when the line was written
 * @param points how many, never 0; a reversal has the opposite of what it reverses
 * @param rules the number of the configuration whose rule gave the points, 0 for the defaults
 * @param reverses the {@linkplain PointsRecord#number() number} of the line that this one reverses, or {@code null}
 */
public record PointsEntry(
        AccountId account,
        String eventId,
        String awardKey,
        Instant occurredAt,
        Instant recordedAt,
        long points,
        long rules,
        @Nullable Long reverses) {

    /**
     * Truncates the instants to microseconds.
     *
     * @throws IllegalArgumentException if {@code points} is 0
     */
    public PointsEntry {
        if (points == 0) {
            throw new IllegalArgumentException("a line of the ledger has points");
        }
        occurredAt = Micros.of(occurredAt);
        recordedAt = Micros.of(recordedAt);
    }
}
