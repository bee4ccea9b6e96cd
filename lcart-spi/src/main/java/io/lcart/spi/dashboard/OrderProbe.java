package io.lcart.spi.dashboard;

import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.commerce.OrderStatus;
import org.jspecify.annotations.Nullable;

/**
 * Asks, or answers, whether a person has an order in a state. Immutable.
 *
 * @param offering an offering that a line of the order names, or {@code null} for any order
 * @param status the state of the order at the instant asked for
 */
public record OrderProbe(@Nullable OfferingId offering, OrderStatus status) {}
