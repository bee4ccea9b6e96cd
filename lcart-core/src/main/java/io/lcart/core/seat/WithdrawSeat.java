package io.lcart.core.seat;

import io.lcart.core.validation.PlainText;
import io.lcart.spi.seat.SeatId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * Takes a claimed seat back for good: the access it gave ends, the seat is never used again (domain.md §15-Q9). Immutable.
 *
 * @param seat the seat
 * @param replace whether a fresh seat takes its place in the line
 * @param evenIfStarted whether it is taken back although the holder has begun the training
 * @param reason why, for the audit trail
 */
public record WithdrawSeat(
        @NotNull SeatId seat,
        boolean replace,
        boolean evenIfStarted,
        @NotBlank @PlainText(max = 1000) String reason) {}
