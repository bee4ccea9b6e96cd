package io.lcart.core.report;

/** What a report is exported as, always in UTF-8. */
public enum ReportFormat {
    /**
     * CSV with a header row and all cells quoted (RFC 4180); what a spreadsheet would take for a formula begins with an apostrophe; the zone
     * stands in the header of each time column.
     */
    CSV,
    /** One JSON object a line; times in UTC. */
    JSON_LINES
}
