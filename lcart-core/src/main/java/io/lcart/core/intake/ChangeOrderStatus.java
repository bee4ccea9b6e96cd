package io.lcart.core.intake;

import io.lcart.core.validation.HostKey;
import io.lcart.core.validation.StorableInstant;
import io.lcart.spi.commerce.OrderStatus;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tells the state of an order from one instant on (domain.md §12). States may be told in any order and again and again: the history comes
 * out the same. Of two states told for one instant the later one of a usual order's life counts, and a cancelled one before all others.
 * Immutable.
 *
 * @param order the host's key of the order
 * @param status the state
 * @param at its first instant, not before the order's date; {@code null} for now, and then only if the order is not in that state already
 */
public record ChangeOrderStatus(
        @NotNull @HostKey String order,
        @NotNull OrderStatus status,
        @StorableInstant @Nullable Instant at) implements IntakeCommand {}
