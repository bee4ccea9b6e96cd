package io.lcart.spi.points.board;

/**
 * Whether a reader has something to catch up on. Immutable.
 *
 * @param marks how far the changes go
 * @param moved whether memberships began or ended by time alone
 */
public record StandingNews(StandingMarks marks, boolean moved) {}
