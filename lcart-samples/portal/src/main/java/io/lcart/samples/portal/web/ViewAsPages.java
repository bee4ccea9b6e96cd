package io.lcart.samples.portal.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.lcart.core.Lcart;
import io.lcart.core.dashboard.Dashboard;
import io.lcart.core.people.ViewerRefusedException;
import io.lcart.samples.portal.http.Access;
import io.lcart.samples.portal.http.HttpProblem;
import io.lcart.samples.portal.http.Problem.Kind;
import io.lcart.samples.portal.http.Routes;
import io.lcart.samples.portal.signin.Sessions.Viewed;
import io.lcart.samples.portal.signin.SignIn.Person;
import io.lcart.samples.portal.store.Credential;
import io.lcart.samples.portal.store.Credentials;
import io.lcart.samples.portal.text.Texts;
import io.lcart.spi.people.AccountId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where an administrator begins to look at the pages of somebody else, and ends it. Thread-safe. */
public final class ViewAsPages {

    private static final String PATH = "/view-as";

    private final Pages pages;
    private final Access access;
    private final Lcart lcart;
    private final Credentials credentials;

    /**
     * Over the pages.
     *
     * @param pages renders them
     * @param access knows who is signed in
     * @param lcart knows who may look
     * @param credentials knows people by their addresses
     */
    public ViewAsPages(Pages pages, Access access, Lcart lcart, Credentials credentials) {
        this.pages = pages;
        this.access = access;
        this.lcart = lcart;
        this.credentials = credentials;
    }

    /**
     * Adds the routes.
     *
     * @param routes takes them
     */
    public void add(Routes routes) {
        routes.get(PATH, this::form);
        routes.post(PATH, this::begin);
        routes.post(PATH + "/stop", this::stop);
    }

    private void form(Context ctx) {
        administrator(ctx).ifPresent(person -> show(ctx, person, null, ""));
    }

    private void begin(Context ctx) {
        access.requireToken(ctx, ctx.formParam("csrf"));
        administrator(ctx).ifPresent(person -> {
            String typed =
                    Objects.requireNonNullElse(ctx.formParam("person"), "").strip();
            try {
                AccountId subject = new AccountId(
                        credentials.byEmail(typed).map(Credential::personId).orElse(typed));
                Dashboard seen =
                        lcart.dashboards().of(person.viewing(subject.value()).viewer());
                access.view(ctx, new Viewed(subject.value(), seen.displayName()));
                ctx.redirect("/dashboard", HttpStatus.SEE_OTHER);
            } catch (IllegalArgumentException noKey) {
                show(ctx, person, pages.texts(ctx).get("view-as.unknown"), typed);
            } catch (ViewerRefusedException refused) {
                show(ctx, person, why(pages.texts(ctx), refused), typed);
            }
        });
    }

    private static String why(Texts texts, ViewerRefusedException refused) {
        return switch (refused.reason()) {
            case UNKNOWN_PERSON -> texts.get("view-as.unknown");
            case LOCKED, INACTIVE -> texts.get("view-as.barred");
            default -> refused.nextStep(texts.locale());
        };
    }

    private void stop(Context ctx) {
        access.requireOwnToken(ctx, ctx.formParam("csrf"));
        access.view(ctx, null);
        ctx.redirect(PATH, HttpStatus.SEE_OTHER);
    }

    private Optional<Person> administrator(Context ctx) {
        Optional<Person> person = access.viewer(ctx);
        if (person.isEmpty()) {
            ctx.redirect("/sign-in", HttpStatus.SEE_OTHER);
        } else if (!person.get().administers()) {
            throw new HttpProblem(Kind.FORBIDDEN, "Only the portal's administrator views as others.");
        }
        return person;
    }

    private void show(Context ctx, Person person, @Nullable String error, String typed) {
        String title = pages.texts(ctx).get("view-as.title");
        String name = lcart.dashboards().of(person.viewer()).displayName();
        pages.show(ctx, "view-as.jte", new ViewAsView(pages.layout(ctx, title, name, PATH), error, typed));
    }
}
