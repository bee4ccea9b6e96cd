package io.lcart.core.intake;

import io.lcart.core.validation.HostKey;
import io.lcart.core.validation.StorableInstant;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tells of seats that an administrator gave to a person without a purchase (domain.md §4, "Generation"). The same key with other content is
 * refused. Immutable.
 *
 * @param key the host's key of the grant
 * @param person the host's key of the person who may give the seats away
 * @param offering the host's key of the offering
 * @param quantity how many seats
 * @param at when they were given, or {@code null} for now; the access window counts from here
 */
public record GrantSeats(
        @NotNull @HostKey String key,
        @NotNull @HostKey String person,
        @NotNull @HostKey String offering,
        @Min(1) @Max(PutOrder.MAX_QUANTITY) int quantity,
        @StorableInstant @Nullable Instant at)
        implements IntakeCommand {}
