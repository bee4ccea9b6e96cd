package io.lcart.core.seat;

import io.lcart.core.validation.EmailAddress;
import io.lcart.spi.seat.SeatPoolId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Invites an address to a seat by mail; the seat is held for it (domain.md §4, "E-mail invite", §15-Q8). Immutable.
 *
 * @param line the line the seat is taken from
 * @param email the address
 * @param key names this command, so that it may be repeated, or {@code null}
 */
public record InviteTo(
        @NotNull SeatPoolId line,
        @NotNull @EmailAddress String email,
        @Size(min = 1, max = 255) @Nullable String key) {}
