package io.lcart.spi.outbox;

import io.lcart.spi.Micros;
import java.time.Instant;

/**
 * A message that leaves once the outermost transaction has committed, at least once, in order per subject (reliability.md I). Immutable.
 *
 * @param id unique for ever, so that a receiver can drop repeats; at most 64 characters
 * @param kind what it is, as in {@code seat.invited}
 * @param subject whose messages must stay in order
 * @param body the message as JSON text
 * @param createdAt when it was written
 */
public record OutboxMessage(String id, String kind, String subject, String body, Instant createdAt) {

    /** Truncates {@code createdAt} to microseconds. */
    public OutboxMessage {
        createdAt = Micros.of(createdAt);
    }
}
