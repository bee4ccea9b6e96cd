package io.lcart.spi.completion;

import io.lcart.spi.Micros;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.people.AccountId;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person completed an offering's course. It counts from {@code occurredAt} on, however late it was recorded, until it is withdrawn
 * (product.md N2, P12). Immutable.
 *
 * @param id made by lcart from person, offering and {@code occurredAt}
 * @param account who
 * @param offering in which offering
 * @param occurredAt when it happened
 * @param recordedAt when lcart was told
 * @param score 0 to 100, or {@code null}
 * @param source who says so
 * @param withdrawnAt when it was withdrawn, or {@code null}
 */
public record Completion(
        CompletionId id,
        AccountId account,
        OfferingId offering,
        Instant occurredAt,
        Instant recordedAt,
        @Nullable BigDecimal score,
        CompletionSource source,
        @Nullable Instant withdrawnAt) {

    /**
     * Truncates the instants to microseconds.
     *
     * @throws IllegalArgumentException if {@code score} is not within 0 to 100 or has more than two decimals
     */
    public Completion {
        occurredAt = Micros.of(occurredAt);
        recordedAt = Micros.of(recordedAt);
        withdrawnAt = withdrawnAt == null ? null : Micros.of(withdrawnAt);
        if (score != null) {
            score = score.stripTrailingZeros();
            if (score.signum() < 0 || score.compareTo(BigDecimal.valueOf(100)) > 0 || score.scale() > 2) {
                throw new IllegalArgumentException("a score is 0 to 100 with at most two decimals, not " + score);
            }
        }
    }
}
