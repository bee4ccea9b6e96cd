package io.lcart.core.intake;

import io.lcart.core.validation.HostKey;
import io.lcart.core.validation.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells of a course: a new one, or new values of a known one. Immutable.
 *
 * @param key the host's key of the course
 * @param title the title
 * @param prerequisites the host's keys of the courses to be completed first; they may be told in the same list, before or after
 * @param certificate whether completing it gives a certificate, or {@code null} for yes
 * @param certificateMonths how many months of the calendar a certificate is valid, counted from the completion, or {@code null} for ever
 */
public record PutCourse(
        @NotNull @HostKey String key,
        @NotBlank @PlainText(max = 200) String title,
        @Size(max = 100) List<@NotNull @HostKey String> prerequisites,
        @Nullable Boolean certificate,
        @Nullable @Min(1) @Max(1200) Integer certificateMonths)
        implements IntakeCommand {

    /** Copies the list; none counts as empty. */
    public PutCourse {
        prerequisites = Lists.copy(prerequisites);
    }

    /**
     * A course that gives a certificate that is valid for ever.
     *
     * @param key the host's key of the course
     * @param title the title
     * @param prerequisites the host's keys of the courses to be completed first
     */
    public PutCourse(String key, String title, List<String> prerequisites) {
        this(key, title, prerequisites, null, null);
    }

    /**
     * A course without prerequisites.
     *
     * @param key the host's key of the course
     * @param title the title
     * @return the command
     */
    public static PutCourse of(String key, String title) {
        return new PutCourse(key, title, List.of());
    }
}
