package io.lcart.samples.portal.api;

import io.javalin.http.Context;
import io.lcart.core.Lcart;
import io.lcart.core.report.DownloadOutcome;
import io.lcart.core.report.ExportOutcome;
import io.lcart.core.report.ExportStatus;
import io.lcart.core.report.LinkOutcome;
import io.lcart.core.report.ReportFormat;
import io.lcart.core.report.ReportQuery;
import io.lcart.core.report.ReportRefusal;
import io.lcart.samples.portal.http.Access;
import io.lcart.samples.portal.http.HttpProblem;
import io.lcart.samples.portal.http.Routes;
import io.lcart.spi.Violation;
import io.lcart.spi.report.export.ExportId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reports in the background: what is asked stands in the address, as for the report itself. Thread-safe. */
final class ReportExportsApi {

    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;

    private final Access access;
    private final Lcart lcart;

    ReportExportsApi(Access access, Lcart lcart) {
        this.access = access;
        this.lcart = lcart;
    }

    void request(Context ctx) {
        Asking asking = Asking.of(ctx, access);
        ReportQuery query = ReportInput.query(
                ctx, lcart.configurations().current().settings().zone());
        ReportFormat format = Arrays.stream(ReportFormat.values())
                .filter(each -> Asking.name(each).equals(ctx.queryParam("format")))
                .findFirst()
                .orElseThrow(() -> new HttpProblem(
                        Items.invalid(List.of(new Violation("format", "must be one of csv, xlsx, json-lines"))),
                        Map.of()));
        ExportOutcome outcome = lcart.reportExports().request(asking.viewer(), query, format, Answers.key(ctx));
        if (outcome instanceof ExportOutcome.Refused refused) {
            throw asking.refused(refused.reason());
        }
        Answers.give(ctx, Answers.of(ACCEPTED, json(((ExportOutcome.Requested) outcome).export())));
    }

    void list(Context ctx) {
        Asking asking = Asking.of(ctx, access);
        Answers.give(
                ctx,
                Answers.of(
                        200,
                        Map.of(
                                "items",
                                lcart.reportExports().list(asking.viewer()).stream()
                                        .map(ReportExportsApi::json)
                                        .toList())));
    }

    void find(Context ctx) {
        Asking asking = Asking.of(ctx, access);
        ExportStatus export = lcart.reportExports()
                .find(asking.viewer(), id(ctx, asking))
                .orElseThrow(() -> asking.refused(ReportRefusal.UNKNOWN_EXPORT));
        Answers.give(ctx, Answers.of(200, json(export)));
    }

    void link(Context ctx) {
        Asking asking = Asking.of(ctx, access);
        LinkOutcome outcome = lcart.reportExports().link(asking.viewer(), id(ctx, asking));
        if (outcome instanceof LinkOutcome.Refused refused) {
            throw asking.refused(refused.reason());
        }
        LinkOutcome.Given given = (LinkOutcome.Given) outcome;
        Answers.give(
                ctx,
                Answers.of(
                        CREATED,
                        Map.of(
                                "href",
                                Routes.API + "/report-files/" + given.token(),
                                "until",
                                given.until().toString())));
    }

    void file(Context ctx) {
        Asking asking = Asking.of(ctx, access);
        DownloadOutcome outcome = lcart.reportExports().open(asking.viewer(), ctx.pathParam("token"));
        if (outcome instanceof DownloadOutcome.Refused refused) {
            throw asking.refused(refused.reason());
        }
        ReportFiles.give(ctx, (DownloadOutcome.Opened) outcome);
    }

    private static ExportId id(Context ctx, Asking asking) {
        try {
            return new ExportId(ctx.pathParam("id"));
        } catch (IllegalArgumentException e) {
            throw asking.refused(ReportRefusal.UNKNOWN_EXPORT);
        }
    }

    private static Map<String, Object> json(ExportStatus export) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", export.id().value());
        json.put("format", Asking.name(export.format()));
        json.put("requestedAt", export.requestedAt().toString());
        json.put("state", Asking.name(export.state()));
        json.put("rows", export.rows());
        if (export.readyUntil() != null) {
            json.put("readyUntil", export.readyUntil().toString());
        }
        json.put("query", ReportAddress.of(export.query()));
        return json;
    }
}
