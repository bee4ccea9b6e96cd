package io.lcart.spi.audit;

/**
 * An entry and its place in the trail. Immutable.
 *
 * @param number its number, increasing in the order of appending
 * @param entry the entry
 */
public record AuditRecord(long number, AuditEntry entry) {}
