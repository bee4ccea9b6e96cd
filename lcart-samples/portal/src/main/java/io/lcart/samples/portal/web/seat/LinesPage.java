package io.lcart.samples.portal.web.seat;

import io.javalin.http.Context;
import io.lcart.core.Lcart;
import io.lcart.core.paging.Page;
import io.lcart.core.paging.PageRequest;
import io.lcart.core.seat.SeatLine;
import io.lcart.core.tile.TileId;
import io.lcart.samples.portal.http.HttpProblem;
import io.lcart.samples.portal.http.Problem;
import io.lcart.samples.portal.http.Problem.Kind;
import io.lcart.samples.portal.web.ErrorPages;
import io.lcart.samples.portal.web.Pages;
import java.util.Map;
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
        visits.orSignIn(ctx).ifPresent(visit -> show(ctx, visit));
    }

    // why the tile: a hidden one is refused, too (domain.md §3); a line by itself is decided by whose it is
    private void show(Context ctx, Visit visit) {
        if (!visit.sees(TileId.REGISTRATION_CODES)) {
            String why = "/dashboard/why#" + TileId.REGISTRATION_CODES;
            throw new HttpProblem(
                    new Problem(Kind.FORBIDDEN, "This page is not for this person.", Map.of(ErrorPages.WHY, why)),
                    Map.of());
        }
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
