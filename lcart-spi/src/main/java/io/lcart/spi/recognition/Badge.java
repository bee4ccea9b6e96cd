package io.lcart.spi.recognition;

import io.lcart.spi.catalog.CourseId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A badge that can be earned (domain.md §6). Immutable.
 *
 * @param id the host's key
 * @param name the name shown
 * @param description what it stands for, possibly empty
 * @param image an https URL or host path, or {@code null}
 * @param active whether it is awarded at present; awards made stay
 * @param expiry when an award of it expires
 * @param courses the courses it is attached to
 */
public record Badge(
        BadgeId id,
        String name,
        String description,
        @Nullable String image,
        boolean active,
        BadgeExpiry expiry,
        List<CourseId> courses) {

    /** Copies the list. */
    public Badge {
        courses = List.copyOf(courses);
    }
}
