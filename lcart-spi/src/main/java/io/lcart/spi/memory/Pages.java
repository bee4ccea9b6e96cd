package io.lcart.spi.memory;

/** How much may be asked for at once. */
final class Pages {

    private static final int LONGEST = 500;

    private Pages() {}

    /** Refuses a limit that no port allows. */
    static int limit(int limit) {
        return limit(limit, LONGEST);
    }

    /** Refuses a limit that the port does not allow. */
    static int limit(int limit, int longest) {
        if (limit < 1 || limit > longest) {
            throw new IllegalArgumentException("a page has 1 to " + longest + " entries, not " + limit);
        }
        return limit;
    }
}
