package io.lcart.spi.catalog;

import java.util.List;

/**
 * Something to be learned and completed (domain.md §16). Immutable.
 *
 * @param id the host's key
 * @param title the title
 * @param prerequisites the courses to be completed first
 */
public record Course(CourseId id, String title, List<CourseId> prerequisites) {

    /** Copies the list. */
    public Course {
        prerequisites = List.copyOf(prerequisites);
    }
}
