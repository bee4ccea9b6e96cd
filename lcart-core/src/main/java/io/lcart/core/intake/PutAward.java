package io.lcart.core.intake;

import io.lcart.core.validation.HostKey;
import io.lcart.core.validation.StorableInstant;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tells that a person earned a badge (domain.md §6). A later award of the same badge renews it: the earlier one ends where the later one
 * begins. Told again for the same instant, its expiry and withdrawal are replaced. Immutable.
 *
 * @param person the host's key of the person
 * @param badge the host's key of the badge
 * @param awardedAt when
 * @param expiresAt when it expires, or {@code null} for the badge's own rule, read when the award is first told
 * @param withdrawnAt when it was withdrawn, or {@code null} if it was not
 */
public record PutAward(
        @NotNull @HostKey String person,
        @NotNull @HostKey String badge,
        @NotNull @StorableInstant Instant awardedAt,
        @StorableInstant @Nullable Instant expiresAt,
        @StorableInstant @Nullable Instant withdrawnAt)
        implements IntakeCommand {}
