package io.lcart.spi.seat;

import io.lcart.spi.Micros;
import io.lcart.spi.people.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The wish of a person to use the seat of an invitation. Immutable.
 *
 * @param invitation the invitation
 * @param account who accepts it
 * @param at when
 * @param code the code they accept it by, which must not have been replaced, or {@code null} if they need none
 */
public record Acceptance(
        InvitationId invitation,
        AccountId account,
        Instant at,
        @Nullable CodeHash code) {

    /** Truncates {@code at} to microseconds. */
    public Acceptance {
        at = Micros.of(at);
    }

    /**
     * Somebody accepts without a code.
     *
     * @param invitation the invitation
     * @param account who accepts it
     * @param at when
     */
    public Acceptance(InvitationId invitation, AccountId account, Instant at) {
        this(invitation, account, at, null);
    }
}
