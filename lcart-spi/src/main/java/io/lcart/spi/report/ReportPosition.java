package io.lcart.spi.report;

import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.people.AccountId;

/**
 * The place of a row in a report. It says where to go on, and gives no right: whether that row is there, or ever was, does not matter.
 * Immutable.
 *
 * @param value the value of the column sorted by: a {@code String}, a {@code Long} or an {@code Instant}
 * @param sortKey the person's sort key
 * @param person the person
 * @param offering the offering
 */
public record ReportPosition(Comparable<?> value, String sortKey, AccountId person, OfferingId offering) {

    /**
     * The place of a row.
     *
     * @param sort the report's order
     * @param row the row
     * @return its place
     */
    public static ReportPosition of(ReportSort sort, ReportRow row) {
        return new ReportPosition(
                sort.column().of(row), row.person().sortKey(), row.person().id(), row.offering());
    }
}
