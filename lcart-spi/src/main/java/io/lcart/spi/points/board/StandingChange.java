package io.lcart.spi.points.board;

import org.jspecify.annotations.Nullable;

/**
 * A person of whom something changed, as things stand now. Immutable.
 *
 * @param number the account's number in the order of creation
 * @param standing what the person has on the board, or {@code null} if they are not on it
 */
public record StandingChange(long number, @Nullable Standing standing) {}
