package io.lcart.spi.seat;

import io.lcart.spi.Micros;
import io.lcart.spi.people.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invitation to one seat. It is open at an instant {@code t} if {@code at <= t}, it was not closed by then, and
 * {@code t < expiresAt} where it expires. Immutable.
 *
 * @param id made by lcart
 * @param pool the pool the seat is taken from
 * @param inviter who invites
 * @param email the address invited, or {@code null} for a code that is handed over in another way
 * @param emailKey its canonical form, computed by core; {@code null} exactly if {@code email} is
 * @param at when it was sent
 * @param expiresAt when it expires, or {@code null}
 */
public record Invitation(
        InvitationId id,
        SeatPoolId pool,
        AccountId inviter,
        @Nullable String email,
        @Nullable String emailKey,
        Instant at,
        @Nullable Instant expiresAt) {

    /**
     * Truncates the instants to microseconds.
     *
     * @throws IllegalArgumentException if one of {@code email} and {@code emailKey} is absent and the other is not
     */
    public Invitation {
        if ((email == null) != (emailKey == null)) {
            throw new IllegalArgumentException("an address and its canonical form come together");
        }
        at = Micros.of(at);
        expiresAt = expiresAt == null ? null : Micros.of(expiresAt);
    }
}
