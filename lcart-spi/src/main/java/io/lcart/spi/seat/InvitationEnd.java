package io.lcart.spi.seat;

/** How an invitation ended. */
public enum InvitationEnd {
    /** Somebody accepted it; the seat is theirs. */
    CLAIMED,
    /** It was taken back; the seat is available again. */
    REVOKED,
    /** Its time was over; the seat is available again. */
    EXPIRED
}
