package io.lcart.core.configuration;

import io.lcart.core.text.LocalizedText;
import io.lcart.spi.Interval;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * A period of the site's own over which boards add up points, as in a competition (product.md P9). Immutable.
 *
 * @param id its key: 2 to 40 small letters, digits and hyphens, beginning with a letter; none of those that stand for other periods
 * @param name what it is called; where there is no text, its key
 * @param from its first instant
 * @param until the first instant behind it
 */
public record BoardPeriod(String id, LocalizedText name, Instant from, Instant until) {

    /** All points there are. */
    public static final String ALL_TIME = "all-time";

    /** The present month. */
    public static final String MONTH = "month";

    /** The present week. */
    public static final String WEEK = "week";

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    /**
     * Truncates the ends to microseconds.
     *
     * @throws IllegalArgumentException if {@code id} is no such key, or {@code until} is not after {@code from}
     */
    public BoardPeriod {
        if (!ID.matcher(id).matches() || id.equals(ALL_TIME) || id.equals(MONTH) || id.equals(WEEK)) {
            throw new IllegalArgumentException("a period of boards cannot be named '" + id + "'");
        }
        Interval window = new Interval(from, until);
        if (window.isEmpty()) {
            throw new IllegalArgumentException("the period " + id + " must end after it begins");
        }
        from = window.from();
    }

    /**
     * When the points of the period occurred.
     *
     * @return the interval from its first instant to the first one behind it
     */
    public Interval window() {
        return new Interval(from, until);
    }
}
