package io.lcart.core.intake;

import io.lcart.core.validation.HostKey;
import io.lcart.core.validation.StorableInstant;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tells of seats whose money was given back: available seats of an order line or a grant that go for good (reliability.md T10). Claimed and
 * invited seats stay, whatever is told; a refund of an order as a whole is its state {@code CANCELLED} ({@link ChangeOrderStatus}). A refund
 * may come before or after any state of its order: the order's states and its seats end up the same in whatever order they are told. The
 * same key with other content is refused. Immutable.
 *
 * @param key the host's key of the refund
 * @param pool the order line or grant
 * @param quantity how many seats
 * @param at when they were refunded, or {@code null} for now; seats that have been available since then or before go
 */
public record PutRefund(
        @NotNull @HostKey String key,
        @NotNull @Valid PoolReference pool,
        @Min(1) @Max(PutOrder.MAX_QUANTITY) int quantity,
        @StorableInstant @Nullable Instant at)
        implements IntakeCommand {}
