package io.lcart.core.seat;

/**
 * The numbers of an import. Immutable.
 *
 * @param assigned rows whose people get a seat
 * @param skipped rows that need none or get none
 * @param invalid rows with a problem
 * @param needed how many seats the list needs
 * @param available how many were free before
 */
public record ImportSummary(int assigned, int skipped, int invalid, int needed, int available) {

    /** Where nothing is known. */
    static final ImportSummary NONE = new ImportSummary(0, 0, 0, 0, 0);

    /**
     * How many seats are missing.
     *
     * @return how many more are needed than are free, 0 if there are enough
     */
    public int missing() {
        return Math.max(0, needed - available);
    }
}
