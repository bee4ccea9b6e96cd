package io.lcart.spi.payment;

import io.lcart.spi.commerce.Money;
import io.lcart.spi.commerce.OrderId;

/**
 * Asks the payment provider for a link. Immutable.
 *
 * @param order the order to be paid
 * @param amount what is outstanding
 * @param idempotencyKey the same key always gives the same link
 */
public record PaymentRequest(OrderId order, Money amount, String idempotencyKey) {}
