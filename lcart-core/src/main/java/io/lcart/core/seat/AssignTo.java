package io.lcart.core.seat;

import io.lcart.core.validation.EmailAddress;
import io.lcart.core.validation.PlainText;
import io.lcart.spi.seat.SeatPoolId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Gives a seat to a person by their address (domain.md §4, "Assign access"). Whoever has the address gets it, and their name stays as it is
 * (§15-Q12); where nobody has, the host's directory makes an account of this name. Immutable.
 *
 * @param line the line the seat is taken from
 * @param firstName the given name
 * @param lastName the family name, possibly empty
 * @param email the address
 * @param key names this command, so that it may be repeated, or {@code null}
 */
public record AssignTo(
        @NotNull SeatPoolId line,
        @NotBlank @PlainText(max = 100) String firstName,
        @NotNull @PlainText(max = 100) String lastName,
        @NotNull @EmailAddress String email,
        @Size(min = 1, max = 255) @Nullable String key) {}
