package io.lcart.core.report;

import io.lcart.spi.InvalidInputException;
import io.lcart.spi.Violation;
import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.people.GroupId;
import io.lcart.spi.people.NameOrder;
import io.lcart.spi.report.ReportFilter;
import io.lcart.spi.report.ReportSort;
import io.lcart.spi.report.ReportStatus;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a report. Every condition takes rows away, none adds one (reliability.md T01). Immutable.
 *
 * @param course one course, or {@code null} for all
 * @param offering one offering, or {@code null} for all
 * @param group members of one group that the viewer administers, or {@code null}; another group has no rows
 * @param statuses the statuses, or none for all
 * @param completedFrom completed at this instant or later, or {@code null}
 * @param completedTo completed before this instant, or {@code null}
 * @param q words that all stand somewhere in the name or the address, without case and accents; or {@code null}
 * @param sort in which order
 * @param columns what to show of each row, in this order; or none for what pages and files show by themselves
 */
public record ReportQuery(
        @Nullable CourseId course,
        @Nullable OfferingId offering,
        @Nullable GroupId group,
        Set<ReportStatus> statuses,
        @Nullable Instant completedFrom,
        @Nullable Instant completedTo,
        @Nullable String q,
        ReportSort sort,
        List<ReportField> columns) {

    /** Everything, by name. */
    public static final ReportQuery ALL =
            new ReportQuery(null, null, null, Set.of(), null, null, null, ReportSort.BY_NAME);

    private static final int LONGEST_Q = 200;

    /**
     * Copies the collections.
     *
     * @throws InvalidInputException if {@code q} is longer than 200 characters or has more than {@value ReportFilter#MAX_WORDS} words, or a
     *     column is chosen twice, which its violation names by its place
     */
    public ReportQuery {
        statuses = Set.copyOf(statuses);
        columns = List.copyOf(columns);
        ReportField.requireOnce(columns);
        if (q != null && (q.length() > LONGEST_Q || words(q).size() > ReportFilter.MAX_WORDS)) {
            throw new InvalidInputException(
                    "report",
                    List.of(new Violation(
                            "q",
                            "must have at most " + LONGEST_Q + " characters and " + ReportFilter.MAX_WORDS
                                    + " words")));
        }
    }

    /**
     * A query without chosen columns.
     *
     * @param course one course, or {@code null} for all
     * @param offering one offering, or {@code null} for all
     * @param group members of one group that the viewer administers, or {@code null}; another group has no rows
     * @param statuses the statuses, or none for all
     * @param completedFrom completed at this instant or later, or {@code null}
     * @param completedTo completed before this instant, or {@code null}
     * @param q words that all stand somewhere in the name or the address, or {@code null}
     * @param sort in which order
     * @throws InvalidInputException if {@code q} is longer than 200 characters or has more than {@value ReportFilter#MAX_WORDS} words
     */
    public ReportQuery(
            @Nullable CourseId course,
            @Nullable OfferingId offering,
            @Nullable GroupId group,
            Set<ReportStatus> statuses,
            @Nullable Instant completedFrom,
            @Nullable Instant completedTo,
            @Nullable String q,
            ReportSort sort) {
        this(course, offering, group, statuses, completedFrom, completedTo, q, sort, List.of());
    }

    /**
     * The same query with other columns.
     *
     * @param chosen the columns, in order; or none
     * @return the query
     * @throws InvalidInputException if a column is chosen twice
     */
    public ReportQuery showing(List<ReportField> chosen) {
        return new ReportQuery(course, offering, group, statuses, completedFrom, completedTo, q, sort, chosen);
    }

    /** The columns of a file. */
    List<ReportField> fileColumns() {
        return columns.isEmpty() ? List.of(ReportField.values()) : columns;
    }

    ReportFilter filter() {
        return new ReportFilter(
                null, course, offering, group, statuses, completedFrom, completedTo, q == null ? List.of() : words(q));
    }

    private static List<String> words(String q) {
        return Stream.of(q.strip().split("[\\s\\p{Z},;]+"))
                .map(NameOrder::fold)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
