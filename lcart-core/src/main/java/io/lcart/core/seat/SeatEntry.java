package io.lcart.core.seat;

import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One seat on the details page of a line (domain.md §4, "Details page"). Immutable.
 *
 * @param id the seat
 * @param state its state; a seat whose invitation has expired is invited until somebody needs it or the expiry is carried out
 * @param since when it came into the state
 * @param holder who uses it or used it, or {@code null}
 * @param invitation what it is held for, or {@code null}
 */
public record SeatEntry(
        SeatId id,
        SeatState state,
        Instant since,
        @Nullable Holder holder,
        @Nullable Held invitation) {

    /**
     * Who uses a seat. Immutable.
     *
     * @param account the person
     * @param displayName their name
     * @param email their address
     */
    public record Holder(AccountId account, String displayName, String email) {}

    /**
     * What a seat is held for. Immutable.
     *
     * @param id the invitation
     * @param email the address invited, or {@code null} for a code that was handed over in another way
     * @param sentAt when it was sent last
     * @param expiresAt when it expires, or {@code null}
     */
    public record Held(
            InvitationId id,
            @Nullable String email,
            Instant sentAt,
            @Nullable Instant expiresAt) {}
}
