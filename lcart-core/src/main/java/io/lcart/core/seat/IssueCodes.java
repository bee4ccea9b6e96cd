package io.lcart.core.seat;

import io.lcart.spi.seat.SeatPoolId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Issues codes to be handed over in any way; each holds a seat (architecture.md, "Codes"). All of them are issued or none. Immutable.
 *
 * @param line the line the seats are taken from
 * @param count how many, 1 to {@value #MAX_COUNT}
 * @param key names this command, so that it may be repeated, or {@code null}
 */
public record IssueCodes(
        @NotNull SeatPoolId line,
        @Min(1) @Max(MAX_COUNT) int count,
        @Size(min = 1, max = 255) @Nullable String key) {

    /** The greatest number of codes at once. */
    public static final int MAX_COUNT = 500;
}
