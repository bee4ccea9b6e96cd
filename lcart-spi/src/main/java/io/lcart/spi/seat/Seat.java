package io.lcart.spi.seat;

import io.lcart.spi.Micros;
import io.lcart.spi.people.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One seat as it is now. Immutable.
 *
 * @param id the seat
 * @param pool its pool
 * @param state its state
 * @param since when it came into the state
 * @param holder who claimed it; stays after it was taken back; {@code null} for other states
 * @param invitation the open invitation it is held for, or {@code null}
 */
public record Seat(
        SeatId id,
        SeatPoolId pool,
        SeatState state,
        Instant since,
        @Nullable AccountId holder,
        @Nullable InvitationId invitation) {

    /** Truncates {@code since} to microseconds. */
    public Seat {
        since = Micros.of(since);
    }
}
