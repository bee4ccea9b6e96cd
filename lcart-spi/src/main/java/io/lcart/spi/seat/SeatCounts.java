package io.lcart.spi.seat;

/**
 * The exact numbers of a pool's seats. Available, invited and claimed ones are live; their sum is the supply (reliability.md A1). Claimed
 * and withdrawn ones together were ever used. Immutable.
 *
 * @param available seats free to be given
 * @param invited seats held for an invitation or an issued code
 * @param claimed seats used
 * @param withdrawn seats taken back after they had been used
 */
public record SeatCounts(int available, int invited, int claimed, int withdrawn) {

    /**
     * How many live seats there are.
     *
     * @return the sum of the supply ledger
     */
    public int supplied() {
        return available + invited + claimed;
    }
}
