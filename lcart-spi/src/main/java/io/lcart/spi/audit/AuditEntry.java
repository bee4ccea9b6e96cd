package io.lcart.spi.audit;

import io.lcart.spi.Micros;
import io.lcart.spi.people.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit trail: who did what to whom, and why (reliability.md D8). Holds no secret. Immutable.
 *
 * @param at when
 * @param actor who: an account's id, or the name of a system actor
 * @param action what, as in {@code intake.orders}
 * @param subject whose records were changed, or {@code null} if they are several or nobody's
 * @param detail facts of the change as JSON text, for people
 * @param reason why, in the actor's words, or {@code null}
 */
public record AuditEntry(
        Instant at,
        String actor,
        String action,
        @Nullable AccountId subject,
        String detail,
        @Nullable String reason) {

    /** Truncates {@code at} to microseconds. */
    public AuditEntry {
        at = Micros.of(at);
    }
}
