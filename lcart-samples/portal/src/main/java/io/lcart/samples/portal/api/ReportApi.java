package io.lcart.samples.portal.api;

import io.javalin.http.Context;
import io.lcart.core.Lcart;
import io.lcart.core.people.Viewer;
import io.lcart.core.report.ReportFormat;
import io.lcart.core.report.ReportPage;
import io.lcart.core.report.ReportQuery;
import io.lcart.core.report.Transcript;
import io.lcart.samples.portal.http.Access;
import io.lcart.samples.portal.http.HttpProblem;
import io.lcart.samples.portal.http.Problem.Kind;
import io.lcart.spi.certificate.CertificateSerial;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.report.ReachedPerson;
import io.lcart.spi.report.ReportRow;
import io.lcart.spi.report.ReportTotals;
import io.lcart.spi.report.ReportedPerson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reports on others, transcripts, and who may be reported on. Thread-safe. */
final class ReportApi {

    private static final String CSV = "text/csv";
    private static final String JSON_LINES = "application/x-ndjson";

    private final Access access;
    private final Lcart lcart;

    ReportApi(Access access, Lcart lcart) {
        this.access = access;
        this.lcart = lcart;
    }

    void report(Context ctx) {
        Viewer viewer = Asking.of(ctx, access).viewer();
        ReportQuery query = ReportInput.query(
                ctx, lcart.configurations().current().settings().zone());
        String accept = Optional.ofNullable(ctx.header("Accept")).orElse("");
        ctx.header("Vary", "Accept");
        if (accept.contains(CSV)) {
            export(ctx, viewer, query, ReportFormat.CSV, CSV + "; charset=utf-8", "csv");
        } else if (accept.contains(JSON_LINES)) {
            export(ctx, viewer, query, ReportFormat.JSON_LINES, JSON_LINES, "ndjson");
        } else {
            ReportPage page = lcart.progressReports().page(viewer, query, Paging.request(ctx));
            Map<String, Object> answer = Paging.page(page.rows(), ReportApi::row);
            ReportTotals totals = page.totals();
            answer.put("total", totals.rows());
            answer.put(
                    "totals",
                    Map.of(
                            "people", totals.people(),
                            "not-started", totals.notStarted(),
                            "in-progress", totals.inProgress(),
                            "completed", totals.completed()));
            Answers.give(ctx, Answers.of(200, answer));
        }
    }

    private void export(
            Context ctx, Viewer viewer, ReportQuery query, ReportFormat format, String type, String ending) {
        ctx.contentType(type);
        ctx.header("Content-Disposition", "attachment; filename=\"progress-report." + ending + "\"");
        try {
            lcart.progressReports().export(viewer, query, format, ctx.res().getOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void transcript(Context ctx) {
        Viewer viewer = Asking.of(ctx, access).viewer();
        Transcript transcript = person(ctx)
                .flatMap(person -> lcart.progressReports().transcript(viewer, person))
                .orElseThrow(() -> new HttpProblem(Kind.NOT_FOUND, "There is no such transcript."));
        Map<String, Object> answer = person(transcript.person());
        answer.put(
                "items",
                transcript.rows().stream().map(row -> row(row, transcript)).toList());
        Answers.give(ctx, Answers.of(200, answer));
    }

    /** The person of the request's address; what cannot be an id is nobody. */
    private static Optional<AccountId> person(Context ctx) {
        try {
            return Optional.of(new AccountId(ctx.pathParam("personId")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    void scope(Context ctx) {
        Viewer viewer = Asking.of(ctx, access).viewer();
        Answers.give(
                ctx,
                Answers.of(
                        200,
                        Paging.page(lcart.progressReports().scope(viewer, Paging.request(ctx)), ReportApi::reached)));
    }

    private static Map<String, Object> reached(ReachedPerson reached) {
        Map<String, Object> json = person(reached.person());
        List<Map<String, String>> grants = reached.grants().stream()
                .map(grant -> Map.of("ground", Asking.name(grant.ground()), "key", grant.key()))
                .toList();
        json.put("grants", grants);
        return json;
    }

    private static Map<String, Object> person(ReportedPerson person) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("personId", person.id().value());
        json.put("displayName", person.displayName());
        json.put("email", person.email());
        return json;
    }

    private static Map<String, Object> row(ReportRow row) {
        Map<String, Object> json = person(row.person());
        json.put("offering", row.offering().value());
        json.put("offeringTitle", row.offeringTitle());
        if (row.course() != null) {
            json.put("course", row.course().value());
        }
        if (row.courseTitle() != null) {
            json.put("courseTitle", row.courseTitle());
        }
        json.put("status", Asking.name(row.status()));
        json.put("progress", row.progress());
        if (row.score() != null) {
            json.put("score", row.score());
        }
        putTime(json, "completedAt", row.completedAt());
        putTime(json, "accessFrom", row.accessFrom());
        putTime(json, "accessUntil", row.accessUntil());
        return json;
    }

    private static Map<String, Object> row(ReportRow row, Transcript transcript) {
        Map<String, Object> json = row(row);
        CertificateSerial certificate = transcript.certificates().get(row.offering());
        if (certificate != null) {
            json.put("certificate", certificate.value());
        }
        return json;
    }

    private static void putTime(Map<String, Object> json, String name, @Nullable Instant time) {
        if (time != null) {
            json.put(name, time.toString());
        }
    }
}
