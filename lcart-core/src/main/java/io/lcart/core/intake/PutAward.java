package io.lcart.core.intake;

import io.lcart.core.validation.HostKey;
import io.lcart.core.validation.StorableInstant;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tells that a person earned a badge other than by a completion, which gives its badges by itself (domain.md §6). A later award of the same
 * badge renews it; if that is withdrawn, the one before it counts again. Told again for the same instant, its expiry and withdrawal are
 * replaced. An award told for before a revoked one was taken away with it. Immutable.
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
