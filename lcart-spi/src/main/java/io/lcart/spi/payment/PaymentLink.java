package io.lcart.spi.payment;

import java.net.URI;
import java.time.Instant;

/**
 * Where a customer can pay. Immutable.
 *
 * @param url the provider's page, https
 * @param expiresAt when it stops working
 */
public record PaymentLink(URI url, Instant expiresAt) {}
