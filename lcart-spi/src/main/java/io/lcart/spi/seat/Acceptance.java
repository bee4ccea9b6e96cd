package io.lcart.spi.seat;

import io.lcart.spi.Micros;
import io.lcart.spi.people.AccountId;
import java.time.Instant;

/**
 * The wish of a person to use the seat of an invitation. Immutable.
 *
 * @param invitation the invitation
 * @param account who accepts it
 * @param at when
 */
public record Acceptance(InvitationId invitation, AccountId account, Instant at) {

    /** Truncates {@code at} to microseconds. */
    public Acceptance {
        at = Micros.of(at);
    }
}
