package io.lcart.core.configuration;

/**
 * How the site treats profiles and external training (domain.md §10). Immutable.
 *
 * @param tileWithExternalTraining whether the tile of badges and profile is shown to everybody while external training is on, and not to
 *     those alone who have a badge (domain.md §15-Q18); off by default
 * @param records how many records of external training a person may have, 1 to 500; 100 by default
 * @param megabytes how many megabytes all their files may have together, 1 to 10000; 50 by default
 * @param fileMegabytes how many megabytes one file may have, 1 to 100; 5 by default
 */
public record ProfileSettings(boolean tileWithExternalTraining, int records, int megabytes, int fileMegabytes) {

    /** What holds where nothing is configured. */
    public static final ProfileSettings DEFAULT = new ProfileSettings(false, 100, 50, 5);

    private static final int MOST_RECORDS = 500;
    private static final int MOST_MEGABYTES = 10_000;
    private static final int LARGEST_FILE = 100;
    private static final int MEGABYTE = 1 << 20;

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if a number is not within its bounds
     */
    public ProfileSettings {
        require("records of external training", records, MOST_RECORDS);
        require("megabytes of a person's files", megabytes, MOST_MEGABYTES);
        require("megabytes of a file", fileMegabytes, LARGEST_FILE);
    }

    private static void require(String what, int number, int most) {
        if (number < 1 || number > most) {
            throw new IllegalArgumentException(what + " are 1 to " + most + ", not " + number);
        }
    }

    /**
     * How large all files of a person may be together.
     *
     * @return the bytes
     */
    public long bytes() {
        return (long) megabytes * MEGABYTE;
    }

    /**
     * How large one file may be.
     *
     * @return the bytes
     */
    public int fileBytes() {
        return fileMegabytes * MEGABYTE;
    }
}
