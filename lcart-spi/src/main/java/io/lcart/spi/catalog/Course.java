package io.lcart.spi.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to be learned and completed (domain.md §16). Immutable.
 *
 * @param id the host's key
 * @param title the title
 * @param prerequisites the courses to be completed first
 * @param certificate whether completing it gives a certificate (domain.md §9)
 * @param certificateMonths how many months of the calendar a certificate is valid, 1 or more, or {@code null} for ever
 */
public record Course(
        CourseId id,
        String title,
        List<CourseId> prerequisites,
        boolean certificate,
        @Nullable Integer certificateMonths) {

    /** Copies the list. */
    public Course {
        prerequisites = List.copyOf(prerequisites);
    }

    /**
     * A course that gives a certificate that is valid for ever.
     *
     * @param id the host's key
     * @param title the title
     * @param prerequisites the courses to be completed first
     */
    public Course(CourseId id, String title, List<CourseId> prerequisites) {
        this(id, title, prerequisites, true, null);
    }
}
