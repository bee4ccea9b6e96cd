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
 * @param id the completion
 * @param offering what was completed
 * @param offeringTitle its title now
 * @param course the course it teaches, or {@code null} if it only holds files
 * @param courseTitle that course's title now, or {@code null}
 * @param completedAt when it happened
 * @param score 0 to 100, or {@code null}
 * @param source who says so
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
        @Nullable CertificateSerial certificate,
        @Nullable Instant certificateExpiresAt) {}
