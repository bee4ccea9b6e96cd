package io.lcart.core.seat.roster;

/**
 * How large a list may be (reliability.md T19). What is larger is refused while it is read, before it is in memory. Immutable.
 *
 * @param bytes the greatest size of the file, in bytes, 1 to {@value #MAX_BYTES}
 * @param rows the greatest number of rows below the header, blank ones not counted, 1 to {@value #MAX_ROWS}
 */
public record RosterLimits(int bytes, int rows) {

    /** 10 MiB and 50 000 rows. */
    public static final RosterLimits STANDARD = new RosterLimits(10 << 20, 50_000);

    /** The greatest size that can be allowed, in bytes. */
    public static final int MAX_BYTES = 256 << 20;

    /** The greatest number of rows that can be allowed. */
    public static final int MAX_ROWS = 1_000_000;

    /** The greatest number of columns, for every list. */
    public static final int COLUMNS = 64;

    /** The greatest length of a cell without the quotes around it, in UTF-16 units, for every list. */
    public static final int CELL_LENGTH = 4_096;

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public RosterLimits {
        if (bytes < 1 || bytes > MAX_BYTES || rows < 1 || rows > MAX_ROWS) {
            throw new IllegalArgumentException(
                    "a list has 1 to " + MAX_BYTES + " bytes and 1 to " + MAX_ROWS + " rows at most");
        }
    }
}
