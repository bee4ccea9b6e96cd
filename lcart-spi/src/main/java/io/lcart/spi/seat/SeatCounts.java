package io.lcart.spi.seat;

/**
 * The exact numbers of a pool's live seats; their sum is the supply (reliability.md A1). Immutable.
 *
 * @param available seats free to be given
 * @param invited seats held for an invitation or an issued code
 * @param claimed seats used
 */
public record SeatCounts(int available, int invited, int claimed) {}
