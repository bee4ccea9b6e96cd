package io.lcart.spi.report;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.function.Function;

/**
 * What reports are sorted by: only what every database compares alike. Where a value is missing, it counts as {@link #NEVER}.
 */
public enum ReportColumn {
    /** The person's sort key. */
    NAME(row -> row.person().sortKey(), text -> text),
    /** The person's canonical address. */
    EMAIL(row -> row.person().emailKey(), text -> text),
    /** The offering's key. */
    OFFERING(row -> row.offering().value(), text -> text),
    /** The status, in the order of {@link ReportStatus}. */
    STATUS(row -> (long) row.status().ordinal(), Long::valueOf),
    /** The progress. */
    PROGRESS(row -> (long) row.progress(), Long::valueOf),
    /** When it was completed. */
    COMPLETED_AT(ReportColumn::completedAt, Instant::parse);

    /** Later than everything. */
    public static final Instant NEVER = Instant.parse("9999-12-31T23:59:59.999999Z");

    private final Function<ReportRow, Comparable<?>> value;
    private final Function<String, Comparable<?>> parse;

    ReportColumn(Function<ReportRow, Comparable<?>> value, Function<String, Comparable<?>> parse) {
        this.value = value;
        this.parse = parse;
    }

    /**
     * The value a row is sorted by.
     *
     * @param row the row
     * @return a {@code String}, a {@code Long} or an {@code Instant}, always of the same type for one column
     */
    public Comparable<?> of(ReportRow row) {
        return value.apply(row);
    }

    /**
     * Reads a value of this column back from its text.
     *
     * @param text what {@code toString} of such a value gave
     * @return the value
     * @throws IllegalArgumentException if it is no such text
     */
    public Comparable<?> parse(String text) {
        try {
            return parse.apply(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Comparable<?> completedAt(ReportRow row) {
        Instant at = row.completedAt();
        return at == null ? NEVER : at;
    }

    /** Compares two values of one column. */
    @SuppressWarnings("unchecked")
    static int compare(Comparable<?> a, Comparable<?> b) {
        return ((Comparator<Comparable<?>>) (Comparator<?>) Comparator.naturalOrder()).compare(a, b);
    }
}
