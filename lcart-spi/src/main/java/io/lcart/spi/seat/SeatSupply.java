package io.lcart.spi.seat;

/**
 * A new pool and how many seats it brings. The supply ledger's first entry of the pool. Immutable.
 *
 * @param pool the new pool
 * @param seats how many seats, at least 1
 */
public record SeatSupply(SeatPool pool, int seats) {

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if {@code seats} is below 1
     */
    public SeatSupply {
        if (seats < 1) {
            throw new IllegalArgumentException("a pool brings at least one seat, not " + seats);
        }
    }
}
