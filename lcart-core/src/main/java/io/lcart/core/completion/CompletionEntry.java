package io.lcart.core.completion;

import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.certificate.CertificateSerial;
import io.lcart.spi.completion.CompletionId;
import io.lcart.spi.completion.CompletionSource;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of a person's completions (domain.md §9). Immutable.
 *
 * <p>It is made for the person themself, who may read why something was waived for them: the reason is a record about them, and mandatory so
 * that they can rely on it (product.md P12). Whoever reports on others reads that something is completed, and not why it was waived, for the
 * reason may speak of health or of a career; the instructors of the class read it on its roster.
 *
 * @param id the completion
 * @param offering what was completed
 * @param offeringTitle its title now
 * @param course the course it teaches, or {@code null} if it only holds files
 * @param courseTitle that course's title now, or {@code null}
 * @param completedAt when it happened
 * @param score 0 to 100, or {@code null}
 * @param source who says so
 * @param recordedAt when lcart was told
 * @param recordedBy the name of the person who recorded it, as it is now, or {@code null} if it was no person of the site's or is not known
 * @param waiverReason why it was waived, or {@code null} if it was not; a waiver has neither score nor certificate
 * @param withdrawal that it does not count any more, or {@code null} while it does
 * @param certificate the number of the certificate in force, or {@code null} if there is none
 * @param certificateExpiresAt when that expires or expired, or {@code null} if it does not
 */
public record CompletionEntry(
        CompletionId id,
        OfferingId offering,
        String offeringTitle,
        @Nullable CourseId course,
        @Nullable String courseTitle,
        Instant completedAt,
        @Nullable BigDecimal score,
        CompletionSource source,
        Instant recordedAt,
        @Nullable String recordedBy,
        @Nullable String waiverReason,
        @Nullable Withdrawal withdrawal,
        @Nullable CertificateSerial certificate,
        @Nullable Instant certificateExpiresAt) {

    /**
     * That a completion was withdrawn, or corrected by another one. Immutable.
     *
     * @param at when that was recorded
     * @param by the name of the person who did it, as it is now, or {@code null} if it was no person of the site's or is not known
     * @param correctedBy the completion that took its place, or {@code null} if none did
     */
    public record Withdrawal(
            Instant at, @Nullable String by, @Nullable CompletionId correctedBy) {}
}
