package io.lcart.spi.idempotency;

/**
 * What a command was and what it led to. Immutable.
 *
 * @param fingerprint a hash over everything the command said, at most 64 characters
 * @param result the result as text, which only core reads
 */
public record CommandResult(String fingerprint, String result) {}
