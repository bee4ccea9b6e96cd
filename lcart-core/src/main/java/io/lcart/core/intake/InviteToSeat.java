package io.lcart.core.intake;

import io.lcart.core.validation.EmailAddress;
import io.lcart.core.validation.HostKey;
import io.lcart.core.validation.StorableInstant;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tells that the pool's owner invited an address to a seat, which is held from then on (domain.md §4, §15-Q8). The same key with other
 * content is refused. Immutable.
 *
 * @param key the host's key of the invitation
 * @param pool the pool
 * @param email the address invited
 * @param at when, or {@code null} for now
 * @param expiresAt when the invitation expires, or {@code null} if it does not
 */
public record InviteToSeat(
        @NotNull @HostKey String key,
        @NotNull @Valid PoolReference pool,
        @NotNull @EmailAddress String email,
        @StorableInstant @Nullable Instant at,
        @StorableInstant @Nullable Instant expiresAt)
        implements IntakeCommand {}
