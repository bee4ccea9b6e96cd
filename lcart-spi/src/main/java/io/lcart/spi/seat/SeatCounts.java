package io.lcart.spi.seat;

/**
 * The exact numbers of a pool's seats. Available, invited and claimed ones are live; their sum is the supply (reliability.md A1). Claimed
 * and withdrawn ones together were ever used; refunded ones never were. Immutable.
 *
 * @param available seats free to be given
 * @param invited seats held for an invitation or an issued code
 * @param claimed seats used
 * @param withdrawn seats taken back after they had been used
 * @param refunded seats taken out of the pool before anybody used them
 */
public record SeatCounts(int available, int invited, int claimed, int withdrawn, int refunded) {

    /**
     * The numbers of a pool of which nothing was refunded.
     *
     * @param available seats free to be given
     * @param invited seats held for an invitation or an issued code
     * @param claimed seats used
     * @param withdrawn seats taken back after they had been used
     */
    public SeatCounts(int available, int invited, int claimed, int withdrawn) {
        this(available, invited, claimed, withdrawn, 0);
    }

    /**
     * How many live seats there are.
     *
     * @return the sum of the supply ledger
     */
    public int supplied() {
        return available + invited + claimed;
    }

    /**
     * How many seats there ever were.
     *
     * @return the live ones, and those that were taken back or refunded
     */
    public int ever() {
        return supplied() + withdrawn + refunded;
    }
}
