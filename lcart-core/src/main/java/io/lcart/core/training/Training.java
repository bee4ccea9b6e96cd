package io.lcart.core.training;

import io.lcart.spi.Interval;
import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.catalog.OfferingKind;
import io.lcart.spi.certificate.CertificateSerial;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One offering that a person has, or had, access to (domain.md §3.1). Immutable.
 *
 * @param offering the offering
 * @param title its title
 * @param kind self-paced or scheduled
 * @param course the course it teaches, or {@code null} if it only holds files
 * @param courseTitle that course's title, or {@code null}
 * @param files names of its files and materials
 * @param state how the person stands to it
 * @param access the access that counts: of the union of all windows in force the part that holds now, else the next one, else the last one
 * @param progress 0 to 100 percent; 100 where it is completed
 * @param prerequisites what the course wants completed first, in the course's order
 * @param event when the class takes place, or {@code null}
 * @param sessionLink where the virtual session takes place, and only while it may be joined; else {@code null}
 * @param completedAt when the person completed it last, or {@code null}
 * @param certificate the certificate in force of that completion, or {@code null}
 */
public record Training(
        OfferingId offering,
        String title,
        OfferingKind kind,
        @Nullable CourseId course,
        @Nullable String courseTitle,
        List<String> files,
        TrainingState state,
        Interval access,
        int progress,
        List<Prerequisite> prerequisites,
        @Nullable Interval event,
        @Nullable String sessionLink,
        @Nullable Instant completedAt,
        @Nullable CertificateSerial certificate) {

    /** Copies the lists. */
    public Training {
        files = List.copyOf(files);
        prerequisites = List.copyOf(prerequisites);
    }

    /** The same training for somebody who is not to join its session. */
    Training withoutSessionLink() {
        return new Training(
                offering,
                title,
                kind,
                course,
                courseTitle,
                files,
                state,
                access,
                progress,
                prerequisites,
                event,
                null,
                completedAt,
                certificate);
    }

    /**
     * Whether something is to be completed first.
     *
     * @return whether a prerequisite is missing
     */
    public boolean locked() {
        return prerequisites.stream().anyMatch(prerequisite -> !prerequisite.met());
    }

    /**
     * Whether the person may begin or go on now.
     *
     * @return whether access is open and nothing is missing
     */
    public boolean launchable() {
        return (state == TrainingState.IN_PROGRESS || state == TrainingState.COMPLETED) && !locked();
    }
}
