package io.lcart.core.intake;

import io.lcart.core.validation.HostKey;
import io.lcart.core.validation.StorableInstant;
import io.lcart.spi.completion.CompletionSource;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tells how far a person has come in an offering, and whether they completed it (domain.md §9). Of two reports the later one counts.
 * Immutable.
 *
 * @param person the host's key of the person
 * @param offering the host's key of the offering
 * @param percent 0 to 100
 * @param at when it was so, or {@code null} for now, and then only if it is not known already
 * @param completedAt when the offering was completed, not in the future; {@code null} if this report says nothing of it. Each instant is a
 *     completion of its own
 * @param score 0 to 100 with at most two decimals, or {@code null} to leave it as it is; only with {@code completedAt}
 * @param source who says that it was completed, or {@code null} for {@link CompletionSource#IMPORT}
 */
public record PutProgress(
        @NotNull @HostKey String person,
        @NotNull @HostKey String offering,
        @Min(0) @Max(100) int percent,
        @StorableInstant @Nullable Instant at,
        @StorableInstant @Nullable Instant completedAt,

        @DecimalMin(value = "0", message = SCORE)
        @DecimalMax(value = "100", message = SCORE)
        @Digits(integer = 3, fraction = 2, message = SCORE)
        @Nullable
        BigDecimal score,

        @Nullable CompletionSource source)
        implements IntakeCommand {

    // why: the validator's own messages for limits need an expression language that a host need not have
    private static final String SCORE = "must be 0 to 100 with at most two decimals";
}
