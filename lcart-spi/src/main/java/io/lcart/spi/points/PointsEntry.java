package io.lcart.spi.points;

import io.lcart.spi.Micros;
import io.lcart.spi.people.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the append-only points ledger. Immutable.
 *
 * @param account whose points
 * @param eventId the activity behind it
 * @param awardKey what may be awarded only once, unique over the ledger, as in {@code login|2026-03-01} of a person; {@code null} if it may
 *     be awarded again and again. At most 160 characters
 * @param occurredAt when the activity happened
 * @param points how many, negative for a reversal
 */
public record PointsEntry(
        AccountId account, String eventId, @Nullable String awardKey, Instant occurredAt, long points) {

    /** Truncates {@code occurredAt} to microseconds. */
    public PointsEntry {
        occurredAt = Micros.of(occurredAt);
    }
}
