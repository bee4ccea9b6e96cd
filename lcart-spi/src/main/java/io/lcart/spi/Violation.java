package io.lcart.spi;

/**
 * One thing that is wrong with an input. Immutable.
 *
 * @param path where it is wrong, as in {@code items[3].email} or {@code rule.all[0].group}; empty for the whole input
 * @param message what is wrong, for people
 */
public record Violation(String path, String message) {}
