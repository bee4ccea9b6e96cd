package io.lcart.samples.portal.web.report;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.lcart.core.Lcart;
import io.lcart.core.people.Viewer;
import io.lcart.core.report.DownloadOutcome;
import io.lcart.core.report.ExportOutcome;
import io.lcart.core.report.ExportStatus;
import io.lcart.core.report.LinkOutcome;
import io.lcart.core.report.ReportFormat;
import io.lcart.core.report.ReportQuery;
import io.lcart.core.report.ReportRefusal;
import io.lcart.core.report.SaveOutcome;
import io.lcart.samples.portal.api.ReportAddress;
import io.lcart.samples.portal.api.ReportFiles;
import io.lcart.samples.portal.api.ReportInput;
import io.lcart.samples.portal.http.Access;
import io.lcart.samples.portal.http.HttpProblem;
import io.lcart.samples.portal.http.Problem.Kind;
import io.lcart.samples.portal.http.Routes;
import io.lcart.samples.portal.text.Texts;
import io.lcart.samples.portal.web.Visit;
import io.lcart.samples.portal.web.Visits;
import io.lcart.spi.report.export.ExportId;
import io.lcart.spi.report.export.ExportState;
import io.lcart.spi.report.saved.SavedReportId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the forms on the page of the report do: saved queries and files. Thread-safe. */
final class ReportCommands {

    private static final String PATH = "/user-progress-report";
    private static final String PROBLEM = "problem";
    private static final int SHOWN = 10;

    private final Access access;
    private final Visits visits;
    private final Lcart lcart;

    ReportCommands(Access access, Visits visits, Lcart lcart) {
        this.access = access;
        this.visits = visits;
        this.lcart = lcart;
    }

    void add(Routes routes) {
        routes.post(PATH + "/saved", ctx -> command(ctx, this::save));
        routes.post(PATH + "/saved/{id}/delete", ctx -> command(ctx, this::delete));
        routes.post(PATH + "/exports", ctx -> command(ctx, this::request));
        routes.get(PATH + "/exports/{id}/file", ctx -> visits.orSignIn(ctx).ifPresent(visit -> link(ctx, visit)));
        routes.get(PATH + "/files/{token}", ctx -> visits.orSignIn(ctx).ifPresent(visit -> file(ctx, visit)));
    }

    private void command(Context ctx, BiConsumer<Context, Visit> command) {
        access.requireToken(ctx, ctx.formParam("csrf"));
        visits.orSignIn(ctx).ifPresent(visit -> command.accept(ctx, visit));
    }

    /** What the reader keeps, for the page with an answer. */
    ReportKeeping keeping(Context ctx, Viewer viewer, Texts texts, ReportQuery query, ReportWords words) {
        return new ReportKeeping(
                ReportAddress.of(query),
                lcart.savedReports().list(viewer).stream()
                        .map(saved -> new ReportKeeping.Saved(
                                saved.id().value(), saved.name(), PATH + "?" + ReportAddress.of(saved.query())))
                        .toList(),
                lcart.reportExports().list(viewer).stream()
                        .limit(SHOWN)
                        .map(export -> export(export, texts, words))
                        .toList(),
                problem(ctx, texts));
    }

    private static ReportKeeping.Export export(ExportStatus export, Texts texts, ReportWords words) {
        String state = export.state().name().toLowerCase(Locale.ROOT);
        return new ReportKeeping.Export(
                export.id().value(),
                export.format().name().replace('_', ' '),
                words.moment(export.requestedAt()),
                state,
                texts.get("report.export." + state, words.number(export.rows())),
                export.state() == ExportState.READY ? PATH + "/exports/" + export.id() + "/file" : null);
    }

    private static @Nullable String problem(Context ctx, Texts texts) {
        return Arrays.stream(ReportRefusal.values())
                .filter(reason -> reason.name().equals(ctx.queryParam(PROBLEM)))
                .findFirst()
                .map(reason -> reason.nextStep(texts.locale()))
                .orElse(null);
    }

    private ReportQuery query(Context ctx) {
        return ReportInput.query(
                ctx, lcart.configurations().current().settings().zone());
    }

    private void save(Context ctx, Visit visit) {
        ReportQuery query = query(ctx);
        SaveOutcome outcome =
                lcart.savedReports().save(visit.viewer(), Objects.requireNonNullElse(ctx.formParam("name"), ""), query);
        back(ctx, query, "#saved", outcome instanceof SaveOutcome.Refused refused ? refused.reason() : null);
    }

    private void delete(Context ctx, Visit visit) {
        id(ctx, SavedReportId::new).ifPresent(id -> lcart.savedReports().delete(visit.viewer(), id));
        back(ctx, query(ctx), "#saved", null);
    }

    private void request(Context ctx, Visit visit) {
        ReportQuery query = query(ctx);
        ReportFormat format = Arrays.stream(ReportFormat.values())
                .filter(each -> each.name().equals(ctx.formParam("format")))
                .findFirst()
                .orElse(ReportFormat.CSV);
        ExportOutcome outcome = lcart.reportExports().request(visit.viewer(), query, format, ctx.formParam("key"));
        back(ctx, query, "#exports", outcome instanceof ExportOutcome.Refused refused ? refused.reason() : null);
    }

    private void link(Context ctx, Visit visit) {
        LinkOutcome outcome = id(ctx, ExportId::new)
                .map(id -> lcart.reportExports().link(visit.viewer(), id))
                .orElse(new LinkOutcome.Refused(ReportRefusal.UNKNOWN_EXPORT));
        if (outcome instanceof LinkOutcome.Given given) {
            ctx.redirect(PATH + "/files/" + given.token(), HttpStatus.SEE_OTHER);
        } else {
            back(ctx, ReportQuery.ALL, "#exports", ((LinkOutcome.Refused) outcome).reason());
        }
    }

    private void file(Context ctx, Visit visit) {
        DownloadOutcome outcome = lcart.reportExports().open(visit.viewer(), ctx.pathParam("token"));
        if (outcome instanceof DownloadOutcome.Opened opened) {
            ReportFiles.give(ctx, opened);
            return;
        }
        ReportRefusal reason = ((DownloadOutcome.Refused) outcome).reason();
        if (reason == ReportRefusal.UNKNOWN_EXPORT) {
            throw new HttpProblem(Kind.NOT_FOUND, reason.nextStep(Locale.ENGLISH));
        }
        back(ctx, ReportQuery.ALL, "#exports", reason);
    }

    private static void back(Context ctx, ReportQuery query, String place, @Nullable ReportRefusal reason) {
        String problem = reason == null ? "" : "&" + PROBLEM + "=" + reason.name();
        ctx.redirect(PATH + "?" + ReportAddress.of(query) + problem + place, HttpStatus.SEE_OTHER);
    }

    /** The id of the address; what cannot be one is none. */
    private static <I> Optional<I> id(Context ctx, Function<String, I> read) {
        try {
            return Optional.of(read.apply(ctx.pathParam("id")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
