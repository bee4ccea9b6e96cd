package io.lcart.spi.completion;

import io.lcart.spi.Micros;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.people.AccountId;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person completed an offering's course, or was waived. It counts from {@code occurredAt} on, however late it was recorded, until it is
 * withdrawn (product.md N2, P12). A person may complete an offering again: each time is a completion of its own, and all are kept. A
 * correction is a completion that replaces another. Immutable.
 *
 * @param id made by lcart: from person, offering and {@code occurredAt} where the host told it, at random where an instructor did
 * @param account who
 * @param offering in which offering
 * @param occurredAt when it happened
 * @param recordedAt when lcart was told
 * @param score 0 to 100, or {@code null}
 * @param source who says so
 * @param withdrawnAt from when on it does not count any more, or {@code null}: the instant of a withdrawal, or {@code occurredAt} where a
 *     correction took its place, so that at no instant both count
 * @param waiverReason why it was waived, or {@code null} if it was not; never blank
 * @param recordedBy who recorded it: an account's id, or the name of a system actor; {@code null} if that is not known
 * @param replaces the completion it corrects, or {@code null}
 * @param withdrawnBy who withdrew it, or {@code null} if nobody did or that is not known
 */
public record Completion(
        CompletionId id,
        AccountId account,
        OfferingId offering,
        Instant occurredAt,
        Instant recordedAt,
        @Nullable BigDecimal score,
        CompletionSource source,
        @Nullable Instant withdrawnAt,
        @Nullable String waiverReason,
        @Nullable String recordedBy,
        @Nullable CompletionId replaces,
        @Nullable String withdrawnBy) {

    /**
     * Truncates the instants to microseconds.
     *
     * @throws IllegalArgumentException if {@code score} is not within 0 to 100 or has more than two decimals, the reason of a waiver is
     *     blank, or a waiver has a score
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
        if (waiverReason != null && (waiverReason.isBlank() || score != null)) {
            throw new IllegalArgumentException("a waiver has a reason and no score");
        }
    }

    /**
     * A completion that is no waiver and no correction.
     *
     * @param id made by lcart
     * @param account who
     * @param offering in which offering
     * @param occurredAt when it happened
     * @param recordedAt when lcart was told
     * @param score 0 to 100, or {@code null}
     * @param source who says so
     * @param withdrawnAt from when on it does not count any more, or {@code null}
     * @throws IllegalArgumentException if {@code score} is not within 0 to 100 or has more than two decimals
     */
    public Completion(
            CompletionId id,
            AccountId account,
            OfferingId offering,
            Instant occurredAt,
            Instant recordedAt,
            @Nullable BigDecimal score,
            CompletionSource source,
            @Nullable Instant withdrawnAt) {
        this(id, account, offering, occurredAt, recordedAt, score, source, withdrawnAt, null, null, null, null);
    }

    /**
     * The same completion with another score and withdrawal.
     *
     * @param newScore 0 to 100, or {@code null}
     * @param from from when on it does not count any more, or {@code null}
     * @param by who withdrew it, or {@code null}
     * @return the completion
     * @throws IllegalArgumentException as from the constructor
     */
    public Completion with(@Nullable BigDecimal newScore, @Nullable Instant from, @Nullable String by) {
        return new Completion(
                id,
                account,
                offering,
                occurredAt,
                recordedAt,
                newScore,
                source,
                from,
                waiverReason,
                recordedBy,
                replaces,
                by);
    }

    /**
     * Whether the completion counts at an instant.
     *
     * @param at the instant
     * @return whether it had happened and was not withdrawn
     */
    public boolean countsAt(Instant at) {
        return !occurredAt.isAfter(at) && (withdrawnAt == null || withdrawnAt.isAfter(at));
    }
}
