package io.lcart.samples.portal.web.seat;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.lcart.core.Lcart;
import io.lcart.core.people.Viewer;
import io.lcart.samples.portal.http.Access;
import io.lcart.samples.portal.signin.SignIn.Person;
import io.lcart.samples.portal.text.Texts;
import io.lcart.samples.portal.web.Pages;
import io.lcart.spi.people.AccountId;
import java.util.Optional;

/** Finds out who looks at a page. Thread-safe. */
final class Visits {

    private final Pages pages;
    private final Access access;
    private final Lcart lcart;

    Visits(Pages pages, Access access, Lcart lcart) {
        this.pages = pages;
        this.access = access;
        this.lcart = lcart;
    }

    /** Who looks, or nothing if nobody is signed in. */
    Optional<Visit> find(Context ctx) {
        return access.viewer(ctx).map(person -> visit(person, pages.texts(ctx)));
    }

    /** Who looks; somebody who is not signed in is sent to sign in. */
    Optional<Visit> orSignIn(Context ctx) {
        Optional<Visit> visit = find(ctx);
        if (visit.isEmpty()) {
            ctx.redirect("/sign-in", HttpStatus.SEE_OTHER);
        }
        return visit;
    }

    private Visit visit(Person person, Texts texts) {
        Viewer viewer = lcart.viewer(new AccountId(person.id())).in(texts.locale());
        return new Visit(person, viewer, lcart.dashboards().of(viewer), texts);
    }
}
