package io.lcart.spi.payment;

import io.lcart.spi.commerce.Money;
import io.lcart.spi.commerce.OrderId;
import java.time.Instant;

/**
 * What a provider says happened, after its signature was verified. Immutable.
 *
 * @param eventId the provider's id of the event, unique for ever
 * @param order the order it is about
 * @param amount how much
 * @param kind what happened
 * @param occurredAt when
 */
public record PaymentNotification(String eventId, OrderId order, Money amount, Kind kind, Instant occurredAt) {

    /** What can happen to a payment. */
    public enum Kind {
        /** The amount was paid. */
        PAID,
        /** The payment did not come about. */
        FAILED,
        /** The amount was given back. */
        REFUNDED
    }
}
