package io.lcart.spi;

/**
 * A count that is exact up to {@value #LIMIT} and says so when there are more, so that no count ever costs a scan (architecture.md,
 * "Counts"). Immutable.
 *
 * @param count the number of things, at most {@value #LIMIT}
 * @param capped whether there are more than {@code count}
 */
public record CappedCount(int count, boolean capped) {

    /** The largest number that is counted exactly. */
    public static final int LIMIT = 99;

    /** Nothing. */
    public static final CappedCount ZERO = new CappedCount(0, false);

    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if {@code count} is negative, above {@value #LIMIT}, or capped below it
     */
    public CappedCount {
        if (count < 0 || count > LIMIT || (capped && count != LIMIT)) {
            throw new IllegalArgumentException("not a capped count: " + count + (capped ? "+" : ""));
        }
    }

    /**
     * Caps a number of things.
     *
     * @param things how many there are; a storage that stops counting at {@code LIMIT + 1} may pass that
     * @return the capped count
     * @throws IllegalArgumentException if {@code things} is negative
     */
    public static CappedCount of(long things) {
        return things > LIMIT ? new CappedCount(LIMIT, true) : new CappedCount((int) Math.max(things, -1), false);
    }

    /**
     * Whether there is at least one.
     *
     * @return {@code true} if the count is above zero
     */
    public boolean any() {
        return count > 0;
    }
}
