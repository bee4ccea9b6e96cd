package io.lcart.spi.report.saved;

import io.lcart.spi.Micros;
import io.lcart.spi.people.AccountId;
import java.time.Instant;

/**
 * What a person asks of the report again and again. It holds no row and no scope: whoever reads it later reads with the rights they have
 * then. Immutable.
 *
 * @param id names it
 * @param owner whose it is
 * @param name what its owner calls it; unlike all other names of theirs
 * @param query what is asked, as core writes it down
 * @param version 1 at first, one more for every change
 * @param changedAt when it was saved last
 */
public record SavedReport(
        SavedReportId id, AccountId owner, String name, String query, long version, Instant changedAt) {

    /** The greatest length of a name, in characters. */
    public static final int LONGEST_NAME = 100;

    /**
     * Truncates {@code changedAt} to microseconds.
     *
     * @throws IllegalArgumentException if {@code name} is blank or longer than {@value #LONGEST_NAME} characters
     */
    public SavedReport {
        changedAt = Micros.of(changedAt);
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a name has 1 to " + LONGEST_NAME + " characters");
        }
    }
}
