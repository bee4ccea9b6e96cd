package io.lcart.spi.points;

import java.time.Instant;

/**
 * A line of the ledger and its place there. Immutable.
 *
 * @param number its number, increasing for one person in the order of appending
 * @param entry the line
 */
public record PointsRecord(long number, PointsEntry entry) {

    /**
     * The line that takes this one back.
     *
     * @param recordedAt when that is written
     * @return the reversal, of the same instant and with the opposite points
     * @throws ArithmeticException if there is no opposite
     */
    public PointsEntry reversal(Instant recordedAt) {
        return new PointsEntry(
                entry.account(),
                entry.eventId(),
                entry.awardKey(),
                entry.occurredAt(),
                recordedAt,
                Math.negateExact(entry.points()),
                entry.rules(),
                number);
    }
}
