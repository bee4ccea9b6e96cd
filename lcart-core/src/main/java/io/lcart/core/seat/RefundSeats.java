package io.lcart.core.seat;

import io.lcart.core.validation.HostKey;
import io.lcart.core.validation.PlainText;
import io.lcart.spi.seat.SeatPoolId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * Takes seats that nobody has out of a line, because their money is given back in part (reliability.md T10). Claimed and invited seats
 * stay: they are withdrawn or taken back first, each by a command of its own. To refund an order as a whole is to cancel it, which
 * suspends all its seats and can be undone (domain.md §12, §15-Q27); a refund cannot. Immutable.
 *
 * @param key the host's key of the refund, good for one; the same key with another line or number is refused
 * @param line the line
 * @param seats how many seats, 1 to {@value #MAX_SEATS}
 * @param reason why, for the audit trail
 */
public record RefundSeats(
        @NotNull @HostKey String key,
        @NotNull SeatPoolId line,
        @Min(1) @Max(MAX_SEATS) int seats,
        @NotBlank @PlainText(max = 1000) String reason) {

    /** The greatest number of seats of a line. */
    public static final int MAX_SEATS = 100_000;
}
