package io.lcart.spi.points;

import io.lcart.spi.Micros;
import java.time.Instant;

/**
 * The place of an activity in a person's list, newest first by the instant at which it occurred, those of one instant by event id from the
 * last on. Immutable.
 *
 * @param occurredAt when it occurred
 * @param eventId its event
 */
public record ActivityPosition(Instant occurredAt, String eventId) {

    /** Truncates {@code occurredAt} to microseconds. */
    public ActivityPosition {
        occurredAt = Micros.of(occurredAt);
    }
}
