package io.lcart.core.seat;

import io.lcart.core.validation.PlainText;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.SeatPoolId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * Puts a line into another manager's hands; who claimed a seat before stays the former manager's to report on (domain.md §15-Q29).
 * Immutable.
 *
 * @param line the line
 * @param to who has it from now on
 * @param reason why, for the audit trail
 */
public record TransferLine(
        @NotNull SeatPoolId line,
        @NotNull AccountId to,
        @NotBlank @PlainText(max = 1000) String reason) {}
