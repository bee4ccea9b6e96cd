package io.lcart.core.classroom;

import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.completion.CompletionId;
import io.lcart.spi.completion.CompletionSource;
import io.lcart.spi.people.AccountId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person on the roster of a class (domain.md §11). Immutable.
 *
 * @param person the person
 * @param displayName their name
 * @param email their address
 * @param percent how far they have come, 0 to 100, or {@code null} if nothing was told
 * @param mark the latest completion in this class that counts, or {@code null}
 * @param version stands for what is recorded now; who records something says which version they saw
 * @param prerequisites the courses to be completed first; for information, they do not keep the instructor from recording
 */
public record RosterEntry(
        AccountId person,
        String displayName,
        String email,
        @Nullable Integer percent,
        @Nullable Mark mark,
        String version,
        List<Requirement> prerequisites) {

    /** Copies the list. */
    public RosterEntry {
        prerequisites = List.copyOf(prerequisites);
    }

    /**
     * What is recorded. Immutable.
     *
     * @param completion the completion
     * @param completedAt when it happened
     * @param score 0 to 100, or {@code null}
     * @param waiverReason why it was waived, or {@code null}
     * @param source who says so
     * @param recordedAt when lcart was told
     * @param recordedBy who recorded it, or {@code null} if that is not known
     * @param times how often the person has completed this class, 1 or more
     */
    public record Mark(
            CompletionId completion,
            Instant completedAt,
            @Nullable BigDecimal score,
            @Nullable String waiverReason,
            CompletionSource source,
            Instant recordedAt,
            @Nullable String recordedBy,
            int times) {}

    /**
     * A course to be completed first. Immutable.
     *
     * @param course the course
     * @param title its title
     * @param completedAt when the person completed it last, or {@code null} if they have not
     */
    public record Requirement(
            CourseId course, String title, @Nullable Instant completedAt) {

        /**
         * Whether it is met.
         *
         * @return whether the person has completed the course
         */
        public boolean met() {
            return completedAt != null;
        }
    }
}
