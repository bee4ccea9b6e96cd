package io.lcart.samples.portal.api;

import io.javalin.http.Context;
import io.lcart.core.Lcart;
import io.lcart.core.people.Viewer;
import io.lcart.core.report.DownloadOutcome;
import io.lcart.core.report.ReportFormat;
import io.lcart.core.report.ReportQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** What reports as files are called and said to be, for the API and the pages alike. */
public enum ReportFiles {
    /** Comma-separated values. */
    CSV(ReportFormat.CSV, "text/csv", "; charset=utf-8", "csv"),
    /** A workbook. */
    XLSX(ReportFormat.XLSX, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "", "xlsx"),
    /** One JSON object a line. */
    JSON_LINES(ReportFormat.JSON_LINES, "application/x-ndjson", "", "ndjson");

    private final ReportFormat format;
    private final String type;
    private final String parameters;
    private final String ending;

    ReportFiles(ReportFormat format, String type, String parameters, String ending) {
        this.format = format;
        this.type = type;
        this.parameters = parameters;
        this.ending = ending;
    }

    /**
     * The media type.
     *
     * @return without parameters
     */
    public String type() {
        return type;
    }

    /**
     * The end of the file's name.
     *
     * @return without a dot
     */
    public String ending() {
        return ending;
    }

    /**
     * Answers with the whole report.
     *
     * @param ctx the request
     * @param lcart has the report
     * @param viewer who asks
     * @param query which rows
     */
    public void give(Context ctx, Lcart lcart, Viewer viewer, ReportQuery query) {
        head(ctx);
        try {
            lcart.progressReports().export(viewer, query, format, ctx.res().getOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Answers with a file that was made in the background.
     *
     * @param ctx the request
     * @param opened the file
     */
    public static void give(Context ctx, DownloadOutcome.Opened opened) {
        Arrays.stream(values())
                .filter(each -> each.format == opened.format())
                .findFirst()
                .orElseThrow()
                .head(ctx);
        ctx.header("Cache-Control", "no-store");
        ctx.result(opened.content());
    }

    private void head(Context ctx) {
        ctx.contentType(type + parameters);
        ctx.header("Content-Disposition", "attachment; filename=\"progress-report." + ending + "\"");
    }
}
