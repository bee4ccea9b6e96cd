package io.lcart.spi.report;

/**
 * What the rows of a report add up to. Immutable.
 *
 * @param people how many people
 * @param notStarted rows of that status
 * @param inProgress rows of that status
 * @param completed rows of that status
 */
public record ReportTotals(long people, long notStarted, long inProgress, long completed) {

    /** Of no rows. */
    public static final ReportTotals NONE = new ReportTotals(0, 0, 0, 0);

    /**
     * All rows.
     *
     * @return how many there are
     */
    public long rows() {
        return notStarted + inProgress + completed;
    }
}
