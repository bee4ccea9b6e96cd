package io.lcart.spi.report;

/** How far a person has come with an offering (domain.md §8); the order is that of sorting. */
public enum ReportStatus {
    /** There is neither progress nor a completion. */
    NOT_STARTED,
    /** There is progress above 0 percent, and no completion. */
    IN_PROGRESS,
    /** There is a completion that is not withdrawn. */
    COMPLETED
}
