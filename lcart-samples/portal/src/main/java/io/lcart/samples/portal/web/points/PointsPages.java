package io.lcart.samples.portal.web.points;

import io.javalin.http.Context;
import io.lcart.core.Lcart;
import io.lcart.core.paging.Page;
import io.lcart.core.paging.PageRequest;
import io.lcart.core.points.PointsItem;
import io.lcart.samples.portal.http.Access;
import io.lcart.samples.portal.http.Routes;
import io.lcart.samples.portal.web.Pages;
import io.lcart.samples.portal.web.Visit;
import io.lcart.samples.portal.web.Visits;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The page with one's points, and why there are not more. Thread-safe. */
public final class PointsPages {

    private static final String PATH = "/points";
    private static final int ROWS = 20;

    private final Pages pages;
    private final Visits visits;
    private final Lcart lcart;

    /**
     * The page.
     *
     * @param pages renders it
     * @param access knows who is signed in
     * @param lcart has the points
     */
    public PointsPages(Pages pages, Access access, Lcart lcart) {
        this.pages = pages;
        this.visits = new Visits(pages, access, lcart);
        this.lcart = lcart;
    }

    /**
     * Adds the route.
     *
     * @param routes takes it
     */
    public void add(Routes routes) {
        routes.get(PATH, ctx -> visits.orSignIn(ctx).ifPresent(visit -> show(ctx, visit)));
    }

    private void show(Context ctx, Visit visit) {
        PageRequest request = new PageRequest(ROWS, ctx.queryParam("after"));
        Page<PointsItem> page = lcart.points().list(visit.viewer(), request);
        PointsWords words = new PointsWords(
                visit.texts(), lcart.configurations().current().settings().zone());
        @Nullable String next = page.next();
        pages.show(
                ctx,
                "points.jte",
                new PointsView(
                        pages.layout(ctx, visit.texts().get("points.title"), visit.name()),
                        words.number(lcart.points().balance(visit.viewer())),
                        page.items().stream().map(words::item).toList(),
                        next == null ? null : PATH + "?after=" + URLEncoder.encode(next, StandardCharsets.UTF_8)));
    }
}
