package io.lcart.samples.portal.web.seat;

import io.javalin.http.Context;
import io.lcart.core.Lcart;
import io.lcart.core.paging.Page;
import io.lcart.core.paging.PageRequest;
import io.lcart.core.seat.SeatLine;
import io.lcart.core.tile.TileId;
import io.lcart.samples.portal.web.Pages;
import io.lcart.samples.portal.web.Visit;
import io.lcart.samples.portal.web.Visits;
import org.jspecify.annotations.Nullable;

/** The page behind the tile Registration Codes. Thread-safe. */
final class LinesPage {

    static final String PATH = "/registration-codes";

    private static final int LINES = 20;

    private final Pages pages;
    private final Visits visits;
    private final Lcart lcart;
    private final Site site;

    LinesPage(Pages pages, Visits visits, Lcart lcart, Site site) {
        this.pages = pages;
        this.visits = visits;
        this.lcart = lcart;
        this.site = site;
    }

    void show(Context ctx) {
        visits.behind(ctx, TileId.REGISTRATION_CODES).ifPresent(visit -> show(ctx, visit));
    }

    private void show(Context ctx, Visit visit) {
        Page<SeatLine> page =
                lcart.registrationCodes().lines(visit.viewer(), new PageRequest(LINES, ctx.queryParam("after")));
        SeatWords words = site.words(visit.texts());
        @Nullable String next = page.next();
        pages.show(
                ctx,
                "seat-lines.jte",
                new LinesView(
                        pages.layout(ctx, visit.texts().get("lines.title"), visit.name()),
                        page.items().stream().map(words::line).toList(),
                        next == null ? null : PATH + "?after=" + next,
                        ctx.queryParam("at") != null));
    }
}
