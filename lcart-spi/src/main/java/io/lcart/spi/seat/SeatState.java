package io.lcart.spi.seat;

/**
 * The state of one seat (architecture.md, "Seat states"). Suspension is a predicate on the order and expiry a predicate on time; neither
 * is a state. Nothing leaves {@link #REVOKED}.
 */
public enum SeatState {
    /** Free to be given. */
    AVAILABLE,
    /** Held for an open invitation or an issued code. */
    INVITED,
    /** Used by a person, for good. */
    CLAIMED,
    /** Taken back from the person who used it, or refunded before anybody did; kept for its history. */
    REVOKED;

    /**
     * Whether the seat counts towards its pool's supply.
     *
     * @return {@code true} for every state but {@link #REVOKED}
     */
    public boolean isLive() {
        return this != REVOKED;
    }
}
