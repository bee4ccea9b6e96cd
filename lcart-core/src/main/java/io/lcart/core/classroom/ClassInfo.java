package io.lcart.core.classroom;

import io.lcart.spi.Interval;
import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.catalog.OfferingKind;
import org.jspecify.annotations.Nullable;

/**
 * A class, as its instructor sees it. Immutable.
 *
 * @param id the offering
 * @param title its title
 * @param kind self-paced or scheduled
 * @param event when it takes place, or {@code null}
 * @param course the course it teaches, or {@code null}
 * @param session when its virtual session may be launched, or {@code null} if it has none
 * @param link its address for people who have yet to register, or {@code null} where classes have none; holding it grants nothing
 * @param canChangeScores whether the instructor may record completions
 * @param canEmail whether the instructor may write to the roster
 */
public record ClassInfo(
        OfferingId id,
        String title,
        OfferingKind kind,
        @Nullable Interval event,
        @Nullable CourseId course,
        @Nullable Interval session,
        @Nullable String link,
        boolean canChangeScores,
        boolean canEmail) {}
