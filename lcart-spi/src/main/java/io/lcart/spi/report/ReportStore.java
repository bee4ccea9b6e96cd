package io.lcart.spi.report;

import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.people.AccountId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reports on others in storage. Every verb is of one {@link ReportScope}, which says what there is to see; a viewer that does not exist sees
 * nothing. Who had access that was in force, and has not begun, has a row all the same; who was only ever given access that was never in
 * force has none (domain.md §8, §12). Belongs to one session and is not thread-safe.
 *
 * <p>Contract: REPORT-01, REPORT-02, REPORT-03, REPORT-04, REPORT-05, REPORT-06, REPORT-07, REPORT-08, REPORT-09, REPORT-10, REPORT-28.
 */
public interface ReportStore {

    /** The greatest number of rows that are asked for at once. */
    int LONGEST_PAGE = 501;

    /**
     * A page of rows. In an order of people, by name or address, a storage is to read it from where it begins, as far as it goes; in every
     * other order, and where a filter leaves next to nothing, it may have to look at all rows.
     *
     * <p>Contract: REPORT-11, REPORT-12, REPORT-13, REPORT-14, REPORT-15, REPORT-16, REPORT-17, REPORT-18, REPORT-19.
     *
     * @param scope what there is to see
     * @param filter which of it
     * @param sort in which order
     * @param after the position behind which the page begins, whether or not there is such a row, or {@code null} for the first page
     * @param limit the greatest number of rows, 1 to {@value #LONGEST_PAGE}
     * @return the rows, in order
     */
    List<ReportRow> page(
            ReportScope scope, ReportFilter filter, ReportSort sort, @Nullable ReportPosition after, int limit);

    /**
     * What all rows add up to.
     *
     * <p>Contract: REPORT-20.
     *
     * @param scope what there is to see
     * @param filter which of it
     * @return the totals of exactly the rows that {@link #each} gives
     */
    ReportTotals totals(ReportScope scope, ReportFilter filter);

    /**
     * Hands out all rows one by one, without keeping them. In a transaction a storage with cursors needs no more memory for many rows than
     * for few.
     *
     * <p>Contract: REPORT-21, REPORT-22, REPORT-27.
     *
     * @param scope what there is to see
     * @param filter which of it
     * @param sort in which order
     * @param after the position behind which to begin, whether or not there is such a row, or {@code null} to begin with the first row
     * @param sink takes the rows, in order; it must not use the session; what it throws ends the report, and the session
     *     may be used on
     */
    void each(
            ReportScope scope,
            ReportFilter filter,
            ReportSort sort,
            @Nullable ReportPosition after,
            Consumer<? super ReportRow> sink);

    /**
     * The people a viewer reaches, whether there is a row about them or not, by name.
     *
     * <p>Contract: REPORT-23, REPORT-24, REPORT-25.
     *
     * @param scope what there is to see, of others
     * @param after the person behind whom the page begins, or {@code null} for the first page
     * @param limit the greatest number of people, 1 to {@value #LONGEST_PAGE}
     * @return the people with all reasons, by sort key and id
     * @throws IllegalArgumentException if the scope is that of {@link ReportReach#SELF}
     */
    List<ReachedPerson> people(ReportScope scope, @Nullable ReportedPerson after, int limit);

    /**
     * One of the people a viewer reaches, whether there is a row about them or not.
     *
     * <p>Contract: REPORT-26.
     *
     * @param scope what there is to see, of others
     * @param person the person
     * @return the person with all reasons, or nothing if the viewer does not reach them
     * @throws IllegalArgumentException if the scope is that of {@link ReportReach#SELF}
     */
    Optional<ReachedPerson> person(ReportScope scope, AccountId person);

    /**
     * Whether a pair is in the scope.
     *
     * @param scope what there is to see
     * @param person the person
     * @param offering the offering
     * @return whether there is a row of the two
     */
    default boolean inScope(ReportScope scope, AccountId person, OfferingId offering) {
        ReportFilter pair = ReportFilter.ALL.of(person).to(offering);
        return !page(scope, pair, ReportSort.BY_NAME, null, 1).isEmpty();
    }
}
