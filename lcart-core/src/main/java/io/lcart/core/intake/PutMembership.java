package io.lcart.core.intake;

import io.lcart.core.validation.HostKey;
import io.lcart.core.validation.StorableInstant;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tells one interval in which a person is a member of a group (domain.md §2). How it joins the intervals known is the rule of
 * {@link Intake}, "Ties". Immutable.
 *
 * @param person the host's key of the person
 * @param group the host's key of the group
 * @param since the first instant, or {@code null} for the interval in force or, where there is none, for now
 * @param until the first instant at which it no longer holds, or {@code null} while it goes on
 */
public record PutMembership(
        @NotNull @HostKey String person,
        @NotNull @HostKey String group,
        @StorableInstant @Nullable Instant since,
        @StorableInstant @Nullable Instant until)
        implements IntakeCommand {

    /**
     * A person belongs to a group from now on, or goes on doing so.
     *
     * @param person the host's key of the person
     * @param group the host's key of the group
     * @return the command
     */
    public static PutMembership of(String person, String group) {
        return new PutMembership(person, group, null, null);
    }
}
