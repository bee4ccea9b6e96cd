package io.lcart.spi.payment;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The port to the host's payment provider. Implemented by the host; thread-safe. Never called inside a transaction. */
public interface Payments {

    /**
     * Makes a link to pay an outstanding amount.
     *
     * @param request order, amount and idempotency key
     * @return the link
     * @throws io.lcart.spi.UnavailableException if the provider did not answer; asking again with the same key is safe
     */
    PaymentLink createLink(PaymentRequest request);

    /**
     * Verifies the signature of a notification and reads it.
     *
     * @param body the bytes as they were received
     * @param headers the headers as they were received, names in lower case
     * @param now the present instant; notifications signed more than 300 s before or after it are refused
     * @return the notification, or nothing if it is not the provider's or not of this time
     */
    Optional<PaymentNotification> verify(byte[] body, Map<String, String> headers, Instant now);
}
