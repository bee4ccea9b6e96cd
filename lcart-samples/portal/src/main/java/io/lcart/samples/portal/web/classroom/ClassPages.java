package io.lcart.samples.portal.web.classroom;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.lcart.core.Lcart;
import io.lcart.core.classroom.ClassInfo;
import io.lcart.core.classroom.ClassRefusal;
import io.lcart.core.classroom.ClassSummary;
import io.lcart.core.classroom.LaunchOutcome;
import io.lcart.core.classroom.MarkAll;
import io.lcart.core.classroom.MarkAllOutcome;
import io.lcart.core.paging.Page;
import io.lcart.core.paging.PageRequest;
import io.lcart.core.tile.TileId;
import io.lcart.core.training.TrainingState;
import io.lcart.samples.portal.http.Access;
import io.lcart.samples.portal.http.Routes;
import io.lcart.samples.portal.web.Pages;
import io.lcart.samples.portal.web.Visit;
import io.lcart.samples.portal.web.Visits;
import io.lcart.spi.InvalidInputException;
import io.lcart.spi.catalog.OfferingId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The pages behind the tile Instructor View, and the address of a class. Thread-safe. */
public final class ClassPages {

    private static final String PATH = "/instructor-view";
    private static final String CLASS = PATH + "/{class}";
    private static final String PERSON = CLASS + "/roster/{person}";
    private static final int CLASSES = 50;

    private final Pages pages;
    private final Access access;
    private final Visits visits;
    private final Lcart lcart;
    private final ClassPage page;
    private final ClassCommands commands;

    /**
     * The pages.
     *
     * @param pages renders them
     * @param access knows who is signed in
     * @param lcart has the classes
     * @param address the portal's own, which ends in a slash
     */
    public ClassPages(Pages pages, Access access, Lcart lcart, String address) {
        this.pages = pages;
        this.access = access;
        this.visits = new Visits(pages, access, lcart);
        this.lcart = lcart;
        this.page = new ClassPage(pages, lcart, address);
        this.commands = new ClassCommands(access, visits, page, lcart);
    }

    /**
     * Adds the routes.
     *
     * @param routes takes them
     */
    public void add(Routes routes) {
        routes.get(PATH, ctx -> visits.behind(ctx, TileId.INSTRUCTOR_VIEW).ifPresent(visit -> classes(ctx, visit)));
        routes.get(CLASS, ctx -> visits.orSignIn(ctx).ifPresent(visit -> page.show(ctx, visit)));
        routes.post(PERSON, commands::record);
        routes.post(PERSON + "/withdrawal", commands::withdraw);
        routes.post(CLASS + "/mails", commands::mail);
        routes.get(CLASS + "/mark-all", ctx -> visits.orSignIn(ctx).ifPresent(visit -> preview(ctx, visit)));
        routes.post(CLASS + "/mark-all", this::markAll);
        routes.get(CLASS + "/session", ctx -> visits.orSignIn(ctx).ifPresent(visit -> launch(ctx, visit)));
        routes.get("/join/{class}", ctx -> visits.orSignIn(ctx).ifPresent(visit -> join(ctx, visit)));
    }

    static String path(OfferingId id) {
        return PATH + "/" + encoded(id.value());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private void classes(Context ctx, Visit visit) {
        Page<ClassSummary> found =
                lcart.classes().classes(visit.viewer(), new PageRequest(CLASSES, ctx.queryParam("after")));
        ClassWords words = page.words(visit);
        @Nullable String next = found.next();
        pages.show(
                ctx,
                "classes.jte",
                new ClassesView(
                        pages.layout(ctx, visit.texts().get("classes.title"), visit.name()),
                        found.items().stream().map(words::row).toList(),
                        next == null ? null : PATH + "?after=" + encoded(next),
                        ctx.queryParam("at") != null));
    }

    private void preview(Context ctx, Visit visit) {
        OfferingId id = ClassPage.id(ctx);
        MarkAllOutcome outcome = lcart.classes().previewMarkAll(visit.viewer(), new MarkAll(id, null, null, null));
        if (outcome instanceof MarkAllOutcome.Planned plan) {
            show(ctx, visit, id, plan, null);
        } else {
            refused(ctx, visit, id, ((MarkAllOutcome.Refused) outcome).reason());
        }
    }

    private void markAll(Context ctx) {
        access.requireToken(ctx, ctx.formParam("csrf"));
        visits.orSignIn(ctx).ifPresent(visit -> {
            OfferingId id = ClassPage.id(ctx);
            try {
                MarkAllOutcome outcome = lcart.classes()
                        .markAll(
                                visit.viewer(),
                                new MarkAll(
                                        id,
                                        day(ctx, visit),
                                        ClassCommands.field(ctx, "plan"),
                                        ClassCommands.field(ctx, "key")));
                if (outcome instanceof MarkAllOutcome.Refused refused) {
                    refused(ctx, visit, id, refused.reason());
                } else {
                    ctx.redirect(path(id) + "?done=marked#done", HttpStatus.SEE_OTHER);
                }
            } catch (InvalidInputException e) {
                ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
                MarkAllOutcome again =
                        lcart.classes().previewMarkAll(visit.viewer(), new MarkAll(id, null, null, null));
                MarkAllOutcome.Planned plan = again instanceof MarkAllOutcome.Planned planned
                        ? planned
                        : new MarkAllOutcome.Planned(List.of(), "");
                show(ctx, visit, id, plan, visit.texts().get("class.invalid.completedAt"));
            }
        });
    }

    private @Nullable Instant day(Context ctx, Visit visit) {
        try {
            return page.words(visit).instant(LocalDate.parse(ClassCommands.field(ctx, "day")));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private void refused(Context ctx, Visit visit, OfferingId id, ClassRefusal reason) {
        if (reason == ClassRefusal.UNKNOWN_CLASS) {
            throw ClassPage.unknown();
        }
        ctx.status(HttpStatus.CONFLICT);
        String words = reason.nextStep(visit.texts().locale());
        show(ctx, visit, id, new MarkAllOutcome.Planned(List.of(), ""), words);
    }

    private void show(Context ctx, Visit visit, OfferingId id, MarkAllOutcome.Planned plan, @Nullable String error) {
        ClassInfo info = lcart.classes().info(visit.viewer(), id).orElseThrow(ClassPage::unknown);
        pages.show(
                ctx,
                "mark-all.jte",
                new MarkAllView(
                        pages.layout(ctx, visit.texts().get("mark-all.title"), visit.name(), path(id) + "/mark-all"),
                        path(id),
                        info.title(),
                        plan.people().stream()
                                .map(MarkAllOutcome.Person::displayName)
                                .toList(),
                        plan.plan(),
                        UUID.randomUUID().toString(),
                        page.words(visit).today().toString(),
                        error));
    }

    /** Goes to the session in its window; else the page of the class says when it opens. */
    private void launch(Context ctx, Visit visit) {
        OfferingId id = ClassPage.id(ctx);
        LaunchOutcome outcome = lcart.classes().launch(visit.viewer(), id);
        if (outcome instanceof LaunchOutcome.Open open) {
            ctx.redirect(open.url(), HttpStatus.SEE_OTHER);
            return;
        }
        ClassRefusal reason = ((LaunchOutcome.Refused) outcome).reason();
        if (reason == ClassRefusal.UNKNOWN_CLASS) {
            throw ClassPage.unknown();
        }
        String words = reason.nextStep(visit.texts().locale());
        page.failed(ctx, visit, new ClassPage.Failed("", words, Map.of()), HttpStatus.CONFLICT);
    }

    /** The address of a class leads who takes part to their trainings; to everybody else all classes look alike. */
    private void join(Context ctx, Visit visit) {
        String id = ctx.pathParam("class");
        boolean takesPart = lcart
                .trainings()
                .list(visit.viewer(), TrainingState.WITH_ACCESS, new PageRequest(PageRequest.MAX_LIMIT, null))
                .items()
                .stream()
                .anyMatch(training -> training.offering().value().equals(id));
        if (takesPart) {
            ctx.redirect("/my-training", HttpStatus.SEE_OTHER);
        } else {
            pages.show(ctx, "join.jte", pages.layout(ctx, visit.texts().get("join.title"), visit.name()));
        }
    }
}
