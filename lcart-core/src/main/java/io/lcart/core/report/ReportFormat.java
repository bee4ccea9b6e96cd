package io.lcart.core.report;

/** What a report is exported as, texts always in UTF-8. */
public enum ReportFormat {
    /**
     * CSV with a header row and all cells quoted (RFC 4180); what a spreadsheet would take for a formula begins with an apostrophe; the zone
     * stands in the header of each time column. A spreadsheet that opens it without being told otherwise takes digits alone for a number and
     * drops their leading zeros, and may ask for the encoding; {@link #XLSX} keeps both.
     */
    CSV,
    /**
     * A workbook. Texts and times are string cells, never formulas, progress and scores are number cells; times are as in CSV, their zone
     * stands in the header. A sheet takes 1 048 575 rows below its header; what is left goes on a further sheet with the same header. It
     * needs {@code org.dhatim:fastexcel}, which a host adds to its own dependencies.
     */
    XLSX,
    /** One JSON object a line; times in UTC. */
    JSON_LINES;

    /** Whether what the format needs is there. */
    boolean isAvailable() {
        return this != XLSX || XlsxRows.hasLibrary();
    }
}
