package io.lcart.core.points.board;

/**
 * Where a member of a board stands.
 *
 * @param number the member
 * @param points its points
 * @param reached when it reached them, in microseconds of the epoch
 * @param position how many stand before it in the order of the board
 * @param rank its rank by the board's {@link Ranking}, from 1 on
 */
public record Standing(long number, long points, long reached, int position, int rank) {}
