package io.lcart.core.intake;

import io.lcart.core.validation.HostKey;
import io.lcart.core.validation.PlainText;
import io.lcart.core.validation.WebAddress;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells of a badge: a new one, or new values of a known one (domain.md §6). Awards made keep their expiry. Immutable.
 *
 * @param key the host's key of the badge
 * @param name the name shown
 * @param description what it stands for, possibly empty
 * @param image an https URL or a path of the host, or {@code null}
 * @param active whether it is awarded at present
 * @param expiresAfterMonths how many calendar months after the award it expires, or {@code null}; not with {@code expiresOn}
 * @param expiresOn the first day on which it is expired for everyone, in the site's zone, or {@code null}
 * @param courses the host's keys of the courses it is attached to
 */
public record PutBadge(
        @NotNull @HostKey String key,
        @NotBlank @PlainText(max = 200) String name,
        @NotNull @PlainText(max = 4000, multiline = true) String description,
        @WebAddress @Nullable String image,
        boolean active,
        @Min(1) @Max(1200) @Nullable Integer expiresAfterMonths,
        @Nullable LocalDate expiresOn,
        @Size(max = 1000) List<@NotNull @HostKey String> courses)
        implements IntakeCommand {

    /** Copies the list; none counts as empty. */
    public PutBadge {
        courses = Lists.copy(courses);
    }
}
