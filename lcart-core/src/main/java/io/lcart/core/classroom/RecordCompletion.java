package io.lcart.core.classroom;

import io.lcart.core.validation.PlainText;
import io.lcart.core.validation.StorableInstant;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.people.AccountId;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Records that a person completed a class, or is waived; where something is recorded already, corrects it (domain.md §11, product.md P12).
 * Immutable.
 *
 * @param offering the class
 * @param person who, on its roster
 * @param score 0 to 100 with at most two decimals, or {@code null} for none; none with a waiver
 * @param completedAt when it happened, not in the future; {@code null} for the day that is recorded already or else for now
 * @param waiverReason why it is waived, not blank, at most 1000 characters; {@code null} if it is not waived
 * @param seen the {@linkplain RosterEntry#version() version} the instructor saw: where it is another one now, nothing is recorded;
 *     {@code null} to record whatever is there, and then the answer says what was replaced
 * @param key names this command, so that it may be repeated, or {@code null}
 */
public record RecordCompletion(
        @NotNull OfferingId offering,
        @NotNull AccountId person,

        @DecimalMin(value = "0", message = SCORE)
        @DecimalMax(value = "100", message = SCORE)
        @Digits(integer = 3, fraction = 2, message = SCORE)
        @Nullable
        BigDecimal score,

        @StorableInstant @Nullable Instant completedAt,
        @PlainText(max = 1000, multiline = true) @Nullable String waiverReason,
        @Size(min = 1, max = 64) @Nullable String seen,
        @Size(min = 1, max = 255) @Nullable String key) {

    // why: the validator's own messages for limits need an expression language that a host need not have
    private static final String SCORE = "must be 0 to 100 with at most two decimals";
}
