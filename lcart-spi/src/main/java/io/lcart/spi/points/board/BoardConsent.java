package io.lcart.spi.points.board;

/** Whether a person takes part in boards, and under their name (product.md P9, N10). Decided before anybody is ranked. */
public enum BoardConsent {
    /** Takes part, under their name. */
    SHOWN,
    /** Takes part; others see neither name nor id. */
    ANONYMOUS,
    /** Does not take part: has no rank, and counts in nobody's. */
    OUT
}
