package io.lcart.spi.report;

/** How far a viewer's scope reaches (domain.md §8, §15-Q20). */
public enum ReportReach {
    /**
     * Whole transcripts of the members of groups the viewer administers; of people linked to the viewer as their manager the offerings of
     * those seats; of people with access to offerings the viewer teaches those offerings.
     */
    PAIRS,
    /** The same people, and of each the whole transcript. */
    TRANSCRIPTS,
    /** The viewer alone, and their whole transcript. */
    SELF
}
