package io.lcart.samples.portal.web.report;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.lcart.core.Lcart;
import io.lcart.core.dashboard.Dashboard;
import io.lcart.core.paging.Page;
import io.lcart.core.paging.PageRequest;
import io.lcart.core.people.Viewer;
import io.lcart.core.report.ReportPage;
import io.lcart.core.report.ReportQuery;
import io.lcart.core.report.ReportRows;
import io.lcart.core.report.Transcript;
import io.lcart.core.tile.TileId;
import io.lcart.samples.portal.api.ReportFiles;
import io.lcart.samples.portal.api.ReportInput;
import io.lcart.samples.portal.http.Access;
import io.lcart.samples.portal.http.HttpProblem;
import io.lcart.samples.portal.http.Problem;
import io.lcart.samples.portal.http.Problem.Kind;
import io.lcart.samples.portal.http.Routes;
import io.lcart.samples.portal.text.Texts;
import io.lcart.samples.portal.web.ErrorPages;
import io.lcart.samples.portal.web.Pages;
import io.lcart.samples.portal.web.Visits;
import io.lcart.samples.portal.web.profile.ProfileWords;
import io.lcart.samples.portal.web.profile.TrainingRow;
import io.lcart.spi.certificate.CertificateSerial;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.report.ReachedPerson;
import io.lcart.spi.report.ReportGrant;
import io.lcart.spi.report.ReportRow;
import io.lcart.spi.report.ReportTotals;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The pages behind the tile User Progress Report. Thread-safe. */
public final class ReportPages {

    private static final String PATH = "/user-progress-report";
    private static final String TRANSCRIPT = PATH + "/people/";
    private static final String SCOPE = PATH + "/scope";
    private static final int ROWS = 50;
    private static final int SUGGESTIONS = 100;
    private static final List<String> KEPT =
            List.of("q", "status", "completedFrom", "completedTo", "sort", "course", "offering", "group", "columns");

    private final Pages pages;
    private final Access access;
    private final Lcart lcart;
    private final ReportCommands commands;

    /**
     * The pages.
     *
     * @param pages renders them
     * @param access knows who is signed in
     * @param lcart has the reports
     */
    public ReportPages(Pages pages, Access access, Lcart lcart) {
        this.pages = pages;
        this.access = access;
        this.lcart = lcart;
        this.commands = new ReportCommands(access, new Visits(pages, access, lcart), lcart);
    }

    /**
     * Adds the routes.
     *
     * @param routes takes them
     */
    public void add(Routes routes) {
        routes.get(PATH, ctx -> visit(ctx, this::report));
        for (ReportFiles file : ReportFiles.values()) {
            routes.get(
                    PATH + "/report." + file.ending(),
                    ctx -> visit(
                            ctx,
                            (same, visitor) ->
                                    file.give(same, lcart, visitor.viewer(), ReportInput.query(same, zone()))));
        }
        commands.add(routes);
        routes.get(TRANSCRIPT + "{personId}", ctx -> visit(ctx, this::transcript));
        routes.get(SCOPE, ctx -> visit(ctx, this::scope));
    }

    /** Lets those pass who see the tile: a hidden one is refused, too (domain.md §3). */
    private void visit(Context ctx, BiConsumer<Context, Visitor> use) {
        Optional<Visitor> visitor = access.viewer(ctx).map(person -> {
            Texts texts = pages.texts(ctx);
            Viewer viewer = person.viewer().in(texts.locale());
            return new Visitor(viewer, lcart.dashboards().of(viewer), texts);
        });
        if (visitor.isEmpty()) {
            ctx.redirect("/sign-in", HttpStatus.SEE_OTHER);
            return;
        }
        if (visitor.get().dashboard().tiles().stream()
                .noneMatch(tile -> tile.id().equals(TileId.USER_PROGRESS_REPORT))) {
            String why = "/dashboard/why#" + TileId.USER_PROGRESS_REPORT;
            throw new HttpProblem(
                    new Problem(Kind.FORBIDDEN, "This page is not for this person.", Map.of(ErrorPages.WHY, why)),
                    Map.of());
        }
        use.accept(ctx, visitor.get());
    }

    private record Visitor(Viewer viewer, Dashboard dashboard, Texts texts) {}

    private ZoneId zone() {
        return lcart.configurations().current().settings().zone();
    }

    private void report(Context ctx, Visitor visitor) {
        ZoneId zone = zone();
        ReportQuery query = ReportInput.query(ctx, zone);
        String after = ctx.queryParam("after");
        Shown page = shown(visitor.viewer(), query, new PageRequest(ROWS, after));
        ReportWords words = new ReportWords(visitor.texts(), zone);
        String kept = kept(ctx);
        String next = page.rows().next();
        pages.show(
                ctx,
                "report.jte",
                new ReportView(
                        pages.layout(
                                ctx,
                                visitor.texts().get("report.title"),
                                visitor.dashboard().displayName()),
                        KEPT.stream().collect(Collectors.toMap(name -> name, name -> given(ctx, name))),
                        suggestions(visitor, page.rows().items()),
                        words.columns(query.columns()),
                        query.columns().stream().map(words::header).toList(),
                        page.totals() == null ? null : words.totals(page.totals()),
                        page.rows().items().stream()
                                .map(row -> words.row(
                                        row,
                                        TRANSCRIPT + encoded(row.person().id().value()),
                                        page.certificates().get(row),
                                        query.columns()))
                                .toList(),
                        next == null ? null : PATH + "?" + kept + "after=" + encoded(next),
                        after == null ? null : PATH + "?" + kept,
                        Arrays.stream(ReportFiles.values())
                                .map(file -> new ReportView.Download(
                                        file.name(), PATH + "/report." + file.ending() + "?" + kept))
                                .toList(),
                        commands.keeping(ctx, visitor.viewer(), visitor.texts(), query, words),
                        words.zoneName()));
    }

    private record Shown(
            Page<ReportRow> rows,
            Map<ReportRow, CertificateSerial> certificates,
            @Nullable ReportTotals totals) {}

    private Shown shown(Viewer viewer, ReportQuery query, PageRequest request) {
        if (request.cursor() == null) {
            ReportPage first = lcart.progressReports().page(viewer, query, request);
            return new Shown(first.rows(), first.certificates(), first.totals());
        }
        // why none: they look at every row, and who reads on has seen them
        ReportRows later = lcart.progressReports().rows(viewer, query, request);
        return new Shown(later.rows(), later.certificates(), null);
    }

    /** What may be typed into the filters, as far as this page knows it. */
    private ReportView.Suggestions suggestions(Visitor visitor, List<ReportRow> rows) {
        Map<String, String> offerings = new TreeMap<>();
        Map<String, String> courses = new TreeMap<>();
        for (ReportRow row : rows) {
            offerings.put(row.offering().value(), row.offeringTitle());
            if (row.course() != null) {
                courses.put(row.course().value(), Objects.requireNonNullElse(row.courseTitle(), ""));
            }
        }
        List<String> groups =
                lcart.progressReports().scope(visitor.viewer(), PageRequest.first(SUGGESTIONS)).items().stream()
                        .flatMap(reached -> reached.grants().stream())
                        .filter(grant -> grant.ground() == ReportGrant.Ground.GROUP_ADMIN)
                        .map(ReportGrant::key)
                        .distinct()
                        .sorted()
                        .toList();
        return new ReportView.Suggestions(offerings, courses, groups);
    }

    private void transcript(Context ctx, Visitor visitor) {
        ZoneId zone = zone();
        Transcript transcript = person(ctx)
                .flatMap(person -> lcart.progressReports().transcript(visitor.viewer(), person))
                .orElseThrow(() -> new HttpProblem(Kind.NOT_FOUND, "There is no such transcript."));
        ReportWords words = new ReportWords(visitor.texts(), zone);
        pages.show(
                ctx,
                "transcript.jte",
                new TranscriptView(
                        pages.layout(
                                ctx,
                                transcript.person().displayName(),
                                visitor.dashboard().displayName()),
                        transcript.person().displayName(),
                        transcript.person().email(),
                        transcript.rows().stream()
                                .map(row -> words.row(
                                        row, "", transcript.certificates().get(row.offering()), List.of()))
                                .toList(),
                        elsewhere(visitor, transcript.person().id()),
                        words.zoneName()));
    }

    private void scope(Context ctx, Visitor visitor) {
        String after = ctx.queryParam("after");
        Page<ReachedPerson> page = lcart.progressReports().scope(visitor.viewer(), new PageRequest(ROWS, after));
        ReportWords words = new ReportWords(visitor.texts(), zone());
        pages.show(
                ctx,
                "scope.jte",
                new ScopeView(
                        pages.layout(
                                ctx,
                                visitor.texts().get("report.scope"),
                                visitor.dashboard().displayName()),
                        page.items().stream()
                                .map(reached -> new ScopeView.Reached(
                                        reached.person().displayName(),
                                        reached.person().email(),
                                        TRANSCRIPT
                                                + encoded(reached.person().id().value()),
                                        reached.grants().stream()
                                                .map(words::reason)
                                                .toList()))
                                .toList(),
                        page.next() == null ? null : SCOPE + "?after=" + encoded(page.next()),
                        after == null ? null : SCOPE));
    }

    /** What the person declares, apart from what the site knows (domain.md §10). */
    private List<TrainingRow> elsewhere(Visitor visitor, AccountId person) {
        ProfileWords words = new ProfileWords(
                visitor.texts(), LocalDate.ofInstant(lcart.clock().instant(), zone()));
        return lcart.externalTrainings().of(visitor.viewer(), person).orElse(List.of()).stream()
                .map(entry -> words.row(
                        entry,
                        Routes.API + "/external-trainings/" + encoded(entry.id().value()) + "/file",
                        ""))
                .toList();
    }

    /** The person of the address; what cannot be an id is nobody. */
    private static Optional<AccountId> person(Context ctx) {
        try {
            return Optional.of(new AccountId(ctx.pathParam("personId")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String kept(Context ctx) {
        return KEPT.stream()
                .filter(name -> !given(ctx, name).isEmpty())
                .map(name -> name + "=" + encoded(given(ctx, name)) + "&")
                .collect(Collectors.joining());
    }

    private static String given(Context ctx, String name) {
        return String.join(",", ctx.queryParams(name));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
