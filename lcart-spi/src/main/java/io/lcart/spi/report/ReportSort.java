package io.lcart.spi.report;

import java.util.Comparator;

/**
 * The order of a report: by one column, then by name, person and offering, always upwards, so that no two rows share a place. Immutable.
 *
 * @param column the column
 * @param descending whether its greatest value comes first
 */
public record ReportSort(ReportColumn column, boolean descending) {

    /** By name. */
    public static final ReportSort BY_NAME = new ReportSort(ReportColumn.NAME, false);

    /**
     * The order of positions.
     *
     * @return a total order of the positions of one report
     */
    public Comparator<ReportPosition> order() {
        Comparator<ReportPosition> first = (a, b) -> ReportColumn.compare(a.value(), b.value());
        return (descending ? first.reversed() : first)
                .thenComparing(ReportPosition::sortKey)
                .thenComparing(position -> position.person().value())
                .thenComparing(position -> position.offering().value());
    }
}
