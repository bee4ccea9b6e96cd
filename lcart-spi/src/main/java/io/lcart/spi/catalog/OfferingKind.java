package io.lcart.spi.catalog;

/** How an offering is taught. */
public enum OfferingKind {
    /** Taken alone, at one's own pace. */
    SELF_PACED,
    /** A class with a date and instructors. */
    SCHEDULED
}
