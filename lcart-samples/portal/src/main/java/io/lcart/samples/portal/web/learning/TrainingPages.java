package io.lcart.samples.portal.web.learning;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.lcart.core.Lcart;
import io.lcart.core.paging.Page;
import io.lcart.core.paging.PageRequest;
import io.lcart.core.people.Viewer;
import io.lcart.core.tile.TileId;
import io.lcart.core.training.Training;
import io.lcart.core.training.TrainingArrangement;
import io.lcart.core.training.TrainingState;
import io.lcart.samples.portal.http.Access;
import io.lcart.samples.portal.http.Routes;
import io.lcart.samples.portal.web.Pages;
import io.lcart.samples.portal.web.Visit;
import io.lcart.samples.portal.web.Visits;
import io.lcart.samples.portal.web.learning.TrainingsView.TabView;
import io.lcart.spi.catalog.OfferingId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The page behind the tile My Training, and the forms by which people arrange it. Thread-safe. */
final class TrainingPages {

    private static final String PATH = "/my-training";
    private static final int ROWS = 50;
    private static final int MOST_PLACES = 1000;

    private final Pages pages;
    private final Access access;
    private final Visits visits;
    private final Lcart lcart;

    TrainingPages(Pages pages, Access access, Visits visits, Lcart lcart) {
        this.pages = pages;
        this.access = access;
        this.visits = visits;
        this.lcart = lcart;
    }

    void add(Routes routes) {
        routes.get(PATH, ctx -> visits.behind(ctx, TileId.MY_TRAINING).ifPresent(visit -> show(ctx, visit)));
        routes.post(PATH + "/moves", ctx -> change(ctx, this::move));
        routes.post(PATH + "/first-view", ctx -> change(ctx, this::begin));
        routes.post(PATH + "/order-reset", ctx -> change(ctx, this::reset));
    }

    private void show(Context ctx, Visit visit) {
        TrainingArrangement arrangement = lcart.trainingArrangements().of(visit.viewer());
        TrainingShow show = TrainingShow.of(ctx.queryParam("show"), arrangement);
        @Nullable String after = ctx.queryParam("after");
        Page<Training> page = lcart.trainings().list(visit.viewer(), show.states(), new PageRequest(ROWS, after));
        @Nullable String next = page.next();
        LearningWords words = new LearningWords(
                visit.texts(), lcart.configurations().current().settings().zone());
        pages.show(
                ctx,
                "my-training.jte",
                new TrainingsView(
                        pages.layout(ctx, visit.texts().get("trainings.title"), visit.name()),
                        words.groups(page.items()),
                        show.slug(),
                        Stream.of(TrainingShow.values())
                                .map(each -> new TabView(
                                        href(each), visit.texts().get("trainings.show." + each.slug()), each == show))
                                .toList(),
                        TrainingShow.first(arrangement) == show,
                        !arrangement.order().isEmpty(),
                        after == null,
                        next == null,
                        next == null ? null : href(show) + "&after=" + encoded(next),
                        ctx.queryParam("at") != null));
    }

    /** What a form wants kept, after what is kept now. */
    @FunctionalInterface
    private interface Change {
        TrainingArrangement of(Context ctx, Viewer viewer, TrainingArrangement before);
    }

    private void change(Context ctx, Change change) {
        access.requireToken(ctx, ctx.formParam("csrf"));
        visits.orSignIn(ctx).ifPresent(visit -> {
            TrainingArrangement before = lcart.trainingArrangements().of(visit.viewer());
            // why the outcome does not matter: these forms name trainings of the person's own, and the page shows what
            // is kept
            lcart.trainingArrangements().arrange(visit.viewer(), change.of(ctx, visit.viewer(), before));
            TrainingShow show = TrainingShow.of(ctx.formParam("show"), before);
            String moved = ctx.formParam("offering");
            ctx.redirect(href(show) + (moved == null ? "" : "#course-" + encoded(moved)), HttpStatus.SEE_OTHER);
        });
    }

    private TrainingArrangement begin(Context ctx, Viewer viewer, TrainingArrangement before) {
        return new TrainingArrangement(
                before.order(), TrainingShow.of(ctx.formParam("show"), before).kept());
    }

    private TrainingArrangement reset(Context ctx, Viewer viewer, TrainingArrangement before) {
        return new TrainingArrangement(List.of(), before.shown());
    }

    /** Moves a course before or behind the next one that the page shows, and gives everything a place. */
    private TrainingArrangement move(Context ctx, Viewer viewer, TrainingArrangement before) {
        TrainingShow show = TrainingShow.of(ctx.formParam("show"), before);
        List<List<Training>> groups = LearningWords.byCourse(all(viewer));
        List<List<Training>> shown = groups.stream()
                .filter(group -> group.stream().anyMatch(each -> show.states().contains(each.state())))
                .toList();
        String offering = Objects.requireNonNullElse(ctx.formParam("offering"), "");
        int from = 0;
        while (from < shown.size() && !names(shown.get(from), offering)) {
            from++;
        }
        int to = "up".equals(ctx.formParam("direction")) ? from - 1 : from + 1;
        if (from == shown.size() || to < 0 || to >= shown.size()) {
            return before;
        }
        List<List<Training>> moved = new ArrayList<>(groups);
        List<Training> group = shown.get(from);
        moved.remove(group);
        moved.add(moved.indexOf(shown.get(to)) + (to > from ? 1 : 0), group);
        List<OfferingId> order = moved.stream()
                .flatMap(List::stream)
                .map(Training::offering)
                .limit(MOST_PLACES)
                .toList();
        return new TrainingArrangement(order, before.shown());
    }

    private static boolean names(List<Training> group, String offering) {
        return group.stream().anyMatch(each -> each.offering().value().equals(offering));
    }

    private List<Training> all(Viewer viewer) {
        Set<TrainingState> states = EnumSet.allOf(TrainingState.class);
        List<Training> all = new ArrayList<>();
        @Nullable String after = null;
        do {
            Page<Training> page = lcart.trainings().list(viewer, states, new PageRequest(PageRequest.MAX_LIMIT, after));
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        return all;
    }

    private static String href(TrainingShow show) {
        return PATH + "?show=" + show.slug();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
