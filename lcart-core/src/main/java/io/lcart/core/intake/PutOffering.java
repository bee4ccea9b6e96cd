package io.lcart.core.intake;

import io.lcart.core.validation.HostKey;
import io.lcart.core.validation.PlainText;
import io.lcart.core.validation.StorableInstant;
import io.lcart.core.validation.WebAddress;
import io.lcart.spi.catalog.OfferingKind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells of an offering: a new one, or new values of a known one. What was bought already keeps its windows and its seats (domain.md §3.1,
 * §4). Immutable.
 *
 * @param key the host's key of the offering
 * @param course the host's key of the course it teaches, or {@code null} if it only holds files
 * @param title the title
 * @param kind self-paced or scheduled
 * @param registrationCodes whether an order line of two or more becomes seats with registration codes
 * @param startsAt when the class starts, or {@code null} if it is no class
 * @param endsAt when the class ends, or {@code null}
 * @param accessDays how many days access lasts from the order's date, or {@code null} for ever
 * @param grantsGroups the host's keys of the groups a buyer joins
 * @param sessionUrl where a virtual session takes place, or {@code null}
 * @param files names of the files and materials
 */
public record PutOffering(
        @NotNull @HostKey String key,
        @HostKey @Nullable String course,
        @NotBlank @PlainText(max = 200) String title,
        @NotNull OfferingKind kind,
        boolean registrationCodes,
        @StorableInstant @Nullable Instant startsAt,
        @StorableInstant @Nullable Instant endsAt,
        @Min(1) @Max(36_500) @Nullable Integer accessDays,
        @Size(max = 100) List<@NotNull @HostKey String> grantsGroups,
        @WebAddress @Nullable String sessionUrl,
        @Size(max = 500) List<@NotBlank @PlainText(max = 200) String> files)
        implements IntakeCommand {

    /** Copies the lists; none counts as empty. */
    public PutOffering {
        grantsGroups = Lists.copy(grantsGroups);
        files = Lists.copy(files);
    }

    /**
     * A self-paced offering of a course, with access for ever and without registration codes, groups and files.
     *
     * @param key the host's key of the offering
     * @param course the host's key of the course it teaches
     * @param title the title
     * @return the command
     */
    public static PutOffering selfPaced(String key, String course, String title) {
        return new PutOffering(
                key, course, title, OfferingKind.SELF_PACED, false, null, null, null, List.of(), null, List.of());
    }

    /**
     * The same offering, of which an order line of two or more becomes seats with registration codes (domain.md §4).
     *
     * @return the command with the code flag on
     */
    public PutOffering withRegistrationCodes() {
        return new PutOffering(
                key, course, title, kind, true, startsAt, endsAt, accessDays, grantsGroups, sessionUrl, files);
    }
}
