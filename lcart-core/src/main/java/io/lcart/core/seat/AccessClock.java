package io.lcart.core.seat;

/** From when the access of a claimed seat counts (domain.md §15-Q10). */
public enum AccessClock {
    /** From the order's date, as everything that was bought; who claims late has less time. */
    ORDER_DATE,
    /** From the claim, for as long as it would have lasted from the order's date. */
    CLAIM_DATE
}
