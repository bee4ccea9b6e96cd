package io.lcart.core.seat;

import io.lcart.spi.seat.SeatPoolId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Gives seats to the people of a list (domain.md §4, "Bulk import"). Immutable.
 *
 * @param line the line the seats are taken from
 * @param mode what happens if the list needs more seats than are free
 * @param byMail whether everybody who gets a seat is told by mail
 * @param key names this command, so that it may be repeated, or {@code null}
 */
public record ImportList(
        @NotNull SeatPoolId line,
        @NotNull Mode mode,
        boolean byMail,
        @Size(min = 1, max = 255) @Nullable String key) {

    /** What happens if a list needs more seats than are free. */
    public enum Mode {
        /** Nobody gets a seat. */
        ALL_OR_NOTHING,
        /** Those get one who come first in the list. */
        PREFIX
    }
}
