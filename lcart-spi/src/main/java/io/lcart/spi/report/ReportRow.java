package io.lcart.spi.report;

import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.catalog.OfferingId;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One pair of a person and an offering, and how the person has come with it. Immutable.
 *
 * @param person who
 * @param offering the offering
 * @param offeringTitle its title
 * @param course the course it teaches, or {@code null}
 * @param courseTitle the course's title, or {@code null}
 * @param status how far the person has come
 * @param progress 0 to 100 percent; 100 once it is completed
 * @param score that of the latest completion, or {@code null}
 * @param completedAt when the latest completion that is not withdrawn happened, or {@code null}
 * @param accessFrom when the first window of access begins, or {@code null} if access was never in force
 * @param accessUntil when the last one ends or was ended, or {@code null} if one is open or access was never in force
 */
public record ReportRow(
        ReportedPerson person,
        OfferingId offering,
        String offeringTitle,
        @Nullable CourseId course,
        @Nullable String courseTitle,
        ReportStatus status,
        int progress,
        @Nullable BigDecimal score,
        @Nullable Instant completedAt,
        @Nullable Instant accessFrom,
        @Nullable Instant accessUntil) {

    /** Drops the zeros at the end of the score. */
    public ReportRow {
        score = score == null ? null : score.stripTrailingZeros();
    }
}
