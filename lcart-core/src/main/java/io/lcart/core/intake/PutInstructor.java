package io.lcart.core.intake;

import io.lcart.core.validation.HostKey;
import io.lcart.core.validation.StorableInstant;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells one interval in which a person is designated as instructor, and the classes they are assigned to (domain.md §11). Assignments that
 * are not named stay as they are; one ends by being told with its end. How intervals join those known is the rule of {@link Intake},
 * "Ties"; other permissions hold from the first instant of the interval told on. Immutable.
 *
 * @param person the host's key of the person
 * @param canEmail whether they may write to the students of their classes
 * @param canChangeScores whether they may change status and score
 * @param offerings what they are assigned to
 * @param since the first instant, or {@code null} for the interval in force or, where there is none, for now
 * @param until the first instant at which it no longer holds, or {@code null} while it goes on
 */
public record PutInstructor(
        @NotNull @HostKey String person,
        boolean canEmail,
        boolean canChangeScores,
        @Size(max = 1000) List<@NotNull @Valid Assignment> offerings,
        @StorableInstant @Nullable Instant since,
        @StorableInstant @Nullable Instant until)
        implements IntakeCommand {

    /** Copies the list; none counts as empty. */
    public PutInstructor {
        offerings = Lists.copy(offerings);
    }

    /**
     * One interval in which the instructor is assigned to an offering. Immutable.
     *
     * @param offering the host's key of the offering
     * @param since the first instant, or {@code null} for the interval in force or, where there is none, for now
     * @param until the first instant at which it no longer holds, or {@code null} while it goes on
     */
    public record Assignment(
            @NotNull @HostKey String offering,
            @StorableInstant @Nullable Instant since,
            @StorableInstant @Nullable Instant until) {}
}
