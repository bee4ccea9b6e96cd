package io.lcart.spi.report;

import io.lcart.spi.Micros;
import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.GroupId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a scope are asked for: those that pass every condition. A filter takes rows away and never adds one (reliability.md T01).
 * Immutable.
 *
 * @param person one person, or {@code null} for all
 * @param course one course, or {@code null} for all
 * @param offering one offering, or {@code null} for all
 * @param group members at the scope's instant of a group that the viewer administers then, or {@code null}; another group has no rows, so
 *     that nobody learns who is in it
 * @param statuses the statuses, or none for all
 * @param completedFrom completed at this instant or later, or {@code null}
 * @param completedTo completed before this instant, or {@code null}
 * @param words each stands somewhere in the person's sort key or canonical address; folded as {@link io.lcart.spi.people.NameOrder#fold} does
 */
public record ReportFilter(
        @Nullable AccountId person,
        @Nullable CourseId course,
        @Nullable OfferingId offering,
        @Nullable GroupId group,
        Set<ReportStatus> statuses,
        @Nullable Instant completedFrom,
        @Nullable Instant completedTo,
        List<String> words) {

    /** The greatest number of words. */
    public static final int MAX_WORDS = 8;

    /** Every row. */
    public static final ReportFilter ALL = new ReportFilter(null, null, null, null, Set.of(), null, null, List.of());

    /**
     * Copies the collections, truncates the instants to microseconds.
     *
     * @throws IllegalArgumentException if there are more than {@value #MAX_WORDS} words, or an empty one
     */
    public ReportFilter {
        statuses = Set.copyOf(statuses);
        words = List.copyOf(words);
        completedFrom = completedFrom == null ? null : Micros.of(completedFrom);
        completedTo = completedTo == null ? null : Micros.of(completedTo);
        if (words.size() > MAX_WORDS || words.contains("")) {
            throw new IllegalArgumentException("a filter has at most " + MAX_WORDS + " words, none of them empty");
        }
    }

    /**
     * The same filter for one person.
     *
     * @param one the person
     * @return the filter
     */
    public ReportFilter of(AccountId one) {
        return new ReportFilter(one, course, offering, group, statuses, completedFrom, completedTo, words);
    }

    /**
     * The same filter for one offering.
     *
     * @param one the offering
     * @return the filter
     */
    public ReportFilter to(OfferingId one) {
        return new ReportFilter(person, course, one, group, statuses, completedFrom, completedTo, words);
    }
}
