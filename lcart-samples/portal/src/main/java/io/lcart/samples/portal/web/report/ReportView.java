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
 * @param suggestions what may be typed into some of them
 * @param columns all columns, in order
 * @param headers those that are chosen, in words; none for the page's own
 * @param totals what all rows add up to, on the first page; {@code null} on those behind it
 * @param rows the rows of this page
 * @param nextHref the next page, or {@code null}
 * @param firstHref the first page, or {@code null} if it is this one
 * @param downloads the whole report as files
 * @param keeping what the reader keeps of the report
 * @param zone the zone of the dates
 */
public record ReportView(
        Layout layout,
        Map<String, String> given,
        Suggestions suggestions,
        List<Column> columns,
        List<String> headers,
        @Nullable String totals,
        List<Row> rows,
        @Nullable String nextHref,
        @Nullable String firstHref,
        List<Download> downloads,
        ReportKeeping keeping,
        String zone) {

    /**
     * What may be typed into the filters.
     *
     * @param offerings titles by key
     * @param courses titles by key
     * @param groups keys
     */
    public record Suggestions(Map<String, String> offerings, Map<String, String> courses, List<String> groups) {}

    /**
     * A column that may be chosen.
     *
     * @param key its name
     * @param text its name in words
     * @param chosen whether it is
     */
    public record Column(String key, String text, boolean chosen) {}

    /**
     * The report as a file.
     *
     * @param format the name of the format
     * @param href where it is
     */
    public record Download(String format, String href) {}

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
     * @param certificateHref the certificate, or {@code null}
     * @param cells the chosen columns
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
            String completed,
            @Nullable String certificateHref,
            List<String> cells) {}
}
