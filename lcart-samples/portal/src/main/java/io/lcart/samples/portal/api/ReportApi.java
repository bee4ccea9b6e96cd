package io.lcart.samples.portal.api;

import io.javalin.http.Context;
import io.lcart.core.Lcart;
import io.lcart.core.people.Viewer;
import io.lcart.core.report.ReportField;
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
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reports on others, transcripts, and who may be reported on. Thread-safe. */
final class ReportApi {

    private static final List<ReportField> SHOWN = Arrays.stream(ReportField.values())
            .filter(field -> field != ReportField.FIRST_NAME && field != ReportField.LAST_NAME)
            .toList();

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
        Optional<ReportFiles> file = Arrays.stream(ReportFiles.values())
                .filter(each -> accept.contains(each.type()))
                .findFirst();
        if (file.isPresent()) {
            file.get().give(ctx, lcart, viewer, query);
        } else {
            ReportPage page = lcart.progressReports().page(viewer, query, Paging.request(ctx));
            Map<String, Object> answer = Paging.page(
                    page.rows(),
                    row -> row(row, query.columns(), page.certificates().get(row)));
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

    void transcript(Context ctx) {
        Viewer viewer = Asking.of(ctx, access).viewer();
        Transcript transcript = person(ctx)
                .flatMap(person -> lcart.progressReports().transcript(viewer, person))
                .orElseThrow(() -> new HttpProblem(Kind.NOT_FOUND, "There is no such transcript."));
        Map<String, Object> answer = person(transcript.person());
        answer.put(
                "items",
                transcript.rows().stream()
                        .map(row ->
                                row(row, List.of(), transcript.certificates().get(row.offering())))
                        .toList());
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

    /** The chosen columns alone; or, if none was chosen, all and the name to show. */
    private static Map<String, Object> row(
            ReportRow row, List<ReportField> chosen, @Nullable CertificateSerial certificate) {
        Map<String, Object> json = chosen.isEmpty() ? person(row.person()) : new LinkedHashMap<>();
        for (ReportField field : chosen.isEmpty() ? SHOWN : chosen) {
            Object value = field.in(row);
            if (value != null) {
                json.put(field.key(), value instanceof Instant at ? at.toString() : value);
            }
        }
        if (certificate != null) {
            json.put("certificate", certificate.value());
        }
        return json;
    }
}
