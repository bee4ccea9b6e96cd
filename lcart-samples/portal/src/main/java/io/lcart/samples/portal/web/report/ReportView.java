package io.lcart.samples.portal.web.report;

import io.lcart.samples.portal.web.Layout;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page with the report. Immutable.
 *
 * @param layout what stands around it
 * @param given what stands in the fields of the filters, by their names
 * @param totals what all rows add up to
 * @param rows the rows of this page
 * @param nextHref the next page, or {@code null}
 * @param firstHref the first page, or {@code null} if it is this one
 * @param csvHref the whole report as a file
 * @param zone the zone of the dates
 */
public record ReportView(
        Layout layout,
        Map<String, String> given,
        String totals,
        List<Row> rows,
        @Nullable String nextHref,
        @Nullable String firstHref,
        String csvHref,
        String zone) {

    /**
     * One row.
     *
     * @param name the person
     * @param email their address
     * @param href their transcript, or empty on that page
     * @param offering the offering's title
     * @param course the course's title, or empty if it is the same
     * @param status the name of the status
     * @param statusText the status in words
     * @param progress the progress
     * @param score the score
     * @param completed the day of completion
     */
    public record Row(
            String name,
            String email,
            String href,
            String offering,
            String course,
            String status,
            String statusText,
            String progress,
            String score,
            String completed) {}
}
