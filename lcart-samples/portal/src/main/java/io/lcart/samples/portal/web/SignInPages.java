package io.lcart.samples.portal.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.lcart.samples.portal.demo.DemoPerson;
import io.lcart.samples.portal.http.Access;
import io.lcart.samples.portal.signin.SignIn.Outcome;
import io.lcart.samples.portal.text.Texts;
import io.lcart.samples.portal.web.SignInView.DemoPersonView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Signing in and out. Thread-safe. */
public final class SignInPages {

    private static final int TINTS = 6;

    private final Pages pages;
    private final Access access;
    private final Supplier<List<DemoPerson>> people;

    /**
     * Over the pages.
     *
     * @param pages renders them
     * @param access signs in and out
     * @param people the demo people, none where there is no demo data
     */
    public SignInPages(Pages pages, Access access, Supplier<List<DemoPerson>> people) {
        this.pages = pages;
        this.access = access;
        this.people = people;
    }

    /**
     * Answers {@code GET /}.
     *
     * @param ctx the request
     */
    public void start(Context ctx) {
        ctx.redirect(access.viewer(ctx).isPresent() ? "/dashboard" : "/sign-in", HttpStatus.SEE_OTHER);
    }

    /**
     * Answers {@code GET /sign-in}.
     *
     * @param ctx the request
     */
    public void form(Context ctx) {
        show(ctx, null, "");
    }

    /**
     * Answers {@code POST /sign-in}.
     *
     * @param ctx the request
     */
    public void signIn(Context ctx) {
        access.requireOwnToken(ctx, ctx.formParam("csrf"));
        String email = Objects.requireNonNullElse(ctx.formParam("email"), "");
        String password = Objects.requireNonNullElse(ctx.formParam("password"), "");
        Outcome outcome = access.signIn(ctx, email, password);
        if (outcome instanceof Outcome.Welcome) {
            ctx.redirect("/dashboard", HttpStatus.SEE_OTHER);
        } else {
            show(ctx, SignInWords.failed(ctx, pages.texts(ctx), outcome), email);
        }
    }

    /**
     * Answers {@code POST /sign-out}.
     *
     * @param ctx the request
     */
    public void signOut(Context ctx) {
        access.requireOwnToken(ctx, ctx.formParam("csrf"));
        access.signOut(ctx);
        ctx.redirect("/sign-in", HttpStatus.SEE_OTHER);
    }

    private void show(Context ctx, @Nullable String error, String email) {
        Texts texts = pages.texts(ctx);
        List<DemoPersonView> views = new ArrayList<>();
        for (DemoPerson person : people.get()) {
            views.add(new DemoPersonView(
                    person.displayName(),
                    initials(person.displayName()),
                    person.email(),
                    person.password(),
                    person.roles().stream()
                            .map(role -> texts.get("role." + role))
                            .toList(),
                    person.notes(),
                    views.size() % TINTS));
        }
        pages.show(
                ctx,
                "sign-in.jte",
                new SignInView(pages.layout(ctx, texts.get("sign-in.title"), null), error, email, views));
    }

    private static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String word : name.split(" ", 2)) {
            initials.appendCodePoint(word.codePointAt(0));
        }
        return initials.toString();
    }
}
