package io.lcart.spi.outbox;

/**
 * A message that a worker took to deliver it. Immutable.
 *
 * @param message the message
 * @param attempts how often it was taken before
 */
public record TakenMessage(OutboxMessage message, int attempts) {}
