package io.lcart.samples.portal.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.lcart.core.Lcart;
import io.lcart.core.people.Viewer;
import io.lcart.core.tile.TileId;
import io.lcart.samples.portal.http.Access;
import io.lcart.samples.portal.http.HttpProblem;
import io.lcart.samples.portal.http.Problem;
import io.lcart.samples.portal.http.Problem.Kind;
import io.lcart.samples.portal.signin.SignIn.Person;
import io.lcart.samples.portal.text.Texts;
import java.util.Map;
import java.util.Optional;

/** Finds out who looks at a page. Thread-safe. */
public final class Visits {

    private final Pages pages;
    private final Access access;
    private final Lcart lcart;

    /**
     * Over the pages.
     *
     * @param pages knows the reader's language
     * @param access knows who is signed in
     * @param lcart knows what they see
     */
    public Visits(Pages pages, Access access, Lcart lcart) {
        this.pages = pages;
        this.access = access;
        this.lcart = lcart;
    }

    /**
     * Who looks.
     *
     * @param ctx the request
     * @return the visit, or nothing if nobody is signed in
     */
    public Optional<Visit> find(Context ctx) {
        return access.viewer(ctx).map(person -> visit(person, pages.texts(ctx)));
    }

    /**
     * Who looks; somebody who is not signed in is sent to sign in.
     *
     * @param ctx the request
     * @return the visit, or nothing if nobody is signed in
     */
    public Optional<Visit> orSignIn(Context ctx) {
        Optional<Visit> visit = find(ctx);
        if (visit.isEmpty()) {
            ctx.redirect("/sign-in", HttpStatus.SEE_OTHER);
        }
        return visit;
    }

    /**
     * Who looks at the page behind a tile; only for people whose dashboard shows it (domain.md §3).
     *
     * @param ctx the request
     * @param tile the tile
     * @return the visit, or nothing if nobody is signed in
     * @throws HttpProblem if the tile is hidden from them
     */
    public Optional<Visit> behind(Context ctx, TileId tile) {
        Optional<Visit> visit = orSignIn(ctx);
        if (visit.isPresent() && !visit.get().sees(tile)) {
            throw new HttpProblem(
                    new Problem(
                            Kind.FORBIDDEN,
                            "This page is not for this person.",
                            Map.of(ErrorPages.WHY, "/dashboard/why#" + tile)),
                    Map.of());
        }
        return visit;
    }

    private Visit visit(Person person, Texts texts) {
        Viewer viewer = person.viewer().in(texts.locale());
        return new Visit(person, viewer, lcart.dashboards().of(viewer), texts);
    }
}
