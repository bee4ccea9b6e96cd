package io.lcart.core.training;

import io.lcart.spi.catalog.CourseId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A course that another one wants completed first. Immutable.
 *
 * @param course the course
 * @param title its title
 * @param completedAt when the person completed it last, or {@code null} if it is missing
 */
public record Prerequisite(
        CourseId course, String title, @Nullable Instant completedAt) {

    /**
     * Whether it is fulfilled.
     *
     * @return whether the person completed it
     */
    public boolean met() {
        return completedAt != null;
    }
}
