package io.lcart.samples.portal.web.seat;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.lcart.core.Lcart;
import io.lcart.core.paging.Page;
import io.lcart.core.paging.PageRequest;
import io.lcart.core.seat.IssueCodes;
import io.lcart.core.seat.SeatEntry;
import io.lcart.core.seat.SeatLine;
import io.lcart.samples.portal.http.HttpProblem;
import io.lcart.samples.portal.http.Problem.Kind;
import io.lcart.samples.portal.web.Layout;
import io.lcart.samples.portal.web.Pages;
import io.lcart.samples.portal.web.Visit;
import io.lcart.spi.seat.SeatPoolId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The page of one line: its seats, and the ways to give them. Thread-safe. */
final class LinePage {

    /** The forms of the page, and {@code seats} for those of single seats. */
    static final List<String> FORMS = List.of("assign", "invite", "codes", "import", "seats");

    private static final int SEATS = 50;

    private final Pages pages;
    private final Lcart lcart;
    private final Site site;

    LinePage(Pages pages, Lcart lcart, Site site) {
        this.pages = pages;
        this.lcart = lcart;
        this.site = site;
    }

    static String path(SeatPoolId line) {
        return LinesPage.PATH + "/" + line;
    }

    /** The line of the request's address. */
    static SeatPoolId id(Context ctx) {
        try {
            return new SeatPoolId(ctx.pathParam("line"));
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    static HttpProblem unknown() {
        return new HttpProblem(Kind.NOT_FOUND, "There is no such line of seats among one's own.");
    }

    SeatLine find(Visit visit, SeatPoolId id) {
        return lcart.registrationCodes().line(visit.viewer(), id).orElseThrow(LinePage::unknown);
    }

    /** Shows the page as it is got. */
    void show(Context ctx, Visit visit) {
        String done = ctx.queryParam("done");
        show(
                ctx,
                visit,
                id(ctx),
                Map.of(),
                done == null ? null : visit.texts().find("done." + done).orElse(null));
    }

    /** Shows the page after one of its forms came to nothing. */
    void failed(Context ctx, Visit visit, String form, FormView failed, HttpStatus status) {
        ctx.status(status);
        show(ctx, visit, id(ctx), Map.of(form, failed), null);
    }

    private void show(Context ctx, Visit visit, SeatPoolId id, Map<String, FormView> failed, @Nullable String done) {
        SeatLine line = find(visit, id);
        String after = ctx.queryParam("after");
        Page<SeatEntry> page = lcart.registrationCodes()
                .seats(visit.viewer(), id, new PageRequest(SEATS, after))
                .orElseThrow(LinePage::unknown);
        boolean inForce = line.state() == SeatLine.State.IN_FORCE;
        // why the invited ones: an invitation whose time is over gives its seat back to whoever asks for one
        boolean giving = inForce && line.counts().available() + line.counts().invited() > 0;
        SeatWords words = site.words(visit.texts());
        Instant now = site.now();
        Map<String, FormView> forms = new HashMap<>();
        FORMS.forEach(form -> forms.put(form, failed.getOrDefault(form, FormView.fresh())));
        String key = FormView.fresh().key();
        @Nullable String next = page.next();
        Layout layout = pages.layout(ctx, line.offeringTitle(), visit.name(), path(id));
        pages.show(
                ctx,
                "seat-line.jte",
                new LinePageView(
                        layout,
                        words.line(line),
                        done,
                        giving,
                        Math.max(1, Math.min(IssueCodes.MAX_COUNT, line.counts().available())),
                        forms,
                        page.items().stream()
                                .map(seat -> words.seat(seat, now, inForce, key))
                                .toList(),
                        next == null ? null : path(id) + "?after=" + next + "#seats",
                        after == null ? null : path(id) + "#seats"));
    }
}
