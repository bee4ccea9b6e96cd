package io.lcart.spi.catalog;

import io.lcart.spi.Interval;
import io.lcart.spi.people.GroupId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The orderable variant of a course: self-paced or a scheduled class; or files without a course (domain.md §0, "Price"). Immutable.
 *
 * @param id the host's key
 * @param course the course it teaches, or {@code null} if it only holds files
 * @param title the title
 * @param kind self-paced or scheduled
 * @param registrationCodes whether an order line of two or more becomes seats with registration codes; read at purchase (domain.md §4)
 * @param event when the class takes place, or {@code null}
 * @param accessDays how many days access lasts from the order's date, or {@code null} for ever (domain.md §3.1)
 * @param grantsGroups the groups a buyer joins (domain.md §2)
 * @param sessionUrl where a virtual session takes place, or {@code null}
 * @param files names of the files and materials
 */
public record Offering(
        OfferingId id,
        @Nullable CourseId course,
        String title,
        OfferingKind kind,
        boolean registrationCodes,
        @Nullable Interval event,
        @Nullable Integer accessDays,
        List<GroupId> grantsGroups,
        @Nullable String sessionUrl,
        List<String> files) {

    /** Copies the lists. */
    public Offering {
        grantsGroups = List.copyOf(grantsGroups);
        files = List.copyOf(files);
    }
}
