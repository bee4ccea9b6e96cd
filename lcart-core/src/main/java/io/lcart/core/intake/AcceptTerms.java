package io.lcart.core.intake;

import io.lcart.core.validation.HostKey;
import io.lcart.core.validation.StorableInstant;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tells that a person accepted a version of the terms of use. It cannot be undone (domain.md §13). Immutable.
 *
 * @param person the host's key of the person
 * @param version the version of the terms
 * @param at when, or {@code null} for now
 */
public record AcceptTerms(
        @NotNull @HostKey String person,
        @NotNull @HostKey String version,
        @StorableInstant @Nullable Instant at) implements IntakeCommand {}
