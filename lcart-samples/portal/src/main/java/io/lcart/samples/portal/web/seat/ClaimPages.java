package io.lcart.samples.portal.web.seat;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.lcart.core.Lcart;
import io.lcart.core.code.Parsed;
import io.lcart.core.code.RegistrationCode;
import io.lcart.core.seat.ClaimOutcome;
import io.lcart.core.seat.CodeOutcome;
import io.lcart.core.seat.SeatRefusal;
import io.lcart.samples.portal.http.Access;
import io.lcart.samples.portal.store.Credentials;
import io.lcart.samples.portal.text.Texts;
import io.lcart.samples.portal.web.Layout;
import io.lcart.samples.portal.web.Pages;
import io.lcart.samples.portal.web.Visit;
import io.lcart.samples.portal.web.Visits;
import io.lcart.samples.portal.web.seat.ClaimView.Offer;
import io.lcart.samples.portal.web.seat.ClaimView.Step;
import io.lcart.samples.portal.web.seat.ClaimView.Who;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a code is used: typed or by the link of a mail. Whoever is signed in is asked first, for it cannot be undone and the
 * computer may be somebody else's (domain.md §15-Q38). Getting the page changes nothing. Thread-safe.
 */
final class ClaimPages {

    static final String PATH = "/claim";

    private final Pages pages;
    private final Access access;
    private final Visits visits;
    private final Lcart lcart;
    private final Site site;
    private final Credentials credentials;

    ClaimPages(Pages pages, Access access, Visits visits, Lcart lcart, Site site, Credentials credentials) {
        this.pages = pages;
        this.access = access;
        this.visits = visits;
        this.lcart = lcart;
        this.site = site;
        this.credentials = credentials;
    }

    /** The page to type a code on. */
    void form(Context ctx) {
        code(ctx, FormView.fresh());
    }

    /** Takes a typed code to the page of that code. */
    void typed(Context ctx) {
        access.requireToken(ctx, ctx.formParam("csrf"));
        String typed = LineCommands.field(ctx, "code");
        if (RegistrationCode.parse(typed) instanceof Parsed.Code parsed) {
            ctx.redirect(PATH + "/" + parsed.code().text(), HttpStatus.SEE_OTHER);
        } else {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            Map<String, String> values =
                    typed.length() <= RegistrationCode.MAX_INPUT ? Map.of("code", typed) : Map.of();
            String words = site.words(pages.texts(ctx)).refusal(SeatRefusal.UNKNOWN_CODE, "claim");
            code(ctx, FormView.failed(words, Set.of("code"), values));
        }
    }

    /** The page of a code. */
    void show(Context ctx) {
        withCode(ctx, code -> {
            Optional<Visit> visit = visits.find(ctx);
            if (visit.isEmpty()) {
                signIn(ctx, code, FormView.fresh(), FormView.fresh());
            } else {
                decide(ctx, visit.get(), code);
            }
        });
    }

    /** Uses a code. */
    void claim(Context ctx) {
        access.requireToken(ctx, ctx.formParam("csrf"));
        withCode(ctx, code -> {
            Optional<Visit> visit = visits.find(ctx);
            if (visit.isEmpty()) {
                ctx.redirect(path(code), HttpStatus.SEE_OTHER);
                return;
            }
            ClaimOutcome outcome =
                    lcart.registrationCodes().claim(visit.get().viewer(), code, LineCommands.field(ctx, "key"));
            if (outcome instanceof ClaimOutcome.Refused refused) {
                ctx.status(HttpStatus.CONFLICT);
                refused(ctx, visit.get(), code, refused.reason());
            } else {
                ctx.redirect(path(code), HttpStatus.SEE_OTHER);
            }
        });
    }

    /** Shows the ways to sign in, with what became of the last try. */
    void signIn(Context ctx, String code, FormView form, FormView register) {
        Texts texts = pages.texts(ctx);
        Layout layout = pages.layout(ctx, texts.get("claim.title"), null, path(code));
        render(ctx, new ClaimView(layout, Step.SIGN_IN, path(code), code, null, null, null, form, register));
    }

    static String path(String code) {
        return PATH + "/" + code;
    }

    /** What is done with the code of the request's address, in its one form; a mistyped one is asked for again. */
    void withCode(Context ctx, CodeUse use) {
        String given = ctx.pathParam("code");
        if (RegistrationCode.parse(given) instanceof Parsed.Code parsed) {
            use.of(parsed.code().text());
        } else {
            ctx.status(HttpStatus.NOT_FOUND);
            String words = site.words(pages.texts(ctx)).refusal(SeatRefusal.UNKNOWN_CODE, "claim");
            code(ctx, FormView.failed(words, Set.of("code"), Map.of()));
        }
    }

    /** What is done with a code. */
    @FunctionalInterface
    interface CodeUse {
        void of(String code);
    }

    private void decide(Context ctx, Visit visit, String code) {
        CodeOutcome outcome = lcart.registrationCodes().check(visit.viewer(), code);
        if (outcome instanceof CodeOutcome.Usable usable) {
            String window = site.words(visit.texts()).window(usable.window());
            show(ctx, visit, Step.CONFIRM, code, new Offer(usable.offeringTitle(), usable.sender(), window), null);
        } else if (outcome instanceof CodeOutcome.Used used) {
            show(ctx, visit, Step.DONE, code, new Offer(used.offeringTitle(), null, null), null);
        } else {
            refused(ctx, visit, code, ((CodeOutcome.Refused) outcome).reason());
        }
    }

    private void refused(Context ctx, Visit visit, String code, SeatRefusal reason) {
        show(ctx, visit, Step.REFUSED, code, null, site.words(visit.texts()).refusal(reason, "claim"));
    }

    private void show(Context ctx, Visit visit, Step step, String code, @Nullable Offer offer, @Nullable String error) {
        Layout layout = pages.layout(ctx, visit.texts().get("claim.title"), visit.name(), path(code));
        Who who =
                new Who(visit.name(), credentials.emailKey(visit.person().id()).orElse(""));
        render(
                ctx,
                new ClaimView(layout, step, path(code), code, who, offer, error, FormView.fresh(), FormView.fresh()));
    }

    private void code(Context ctx, FormView form) {
        Optional<Visit> visit = visits.find(ctx);
        Layout layout = pages.layout(
                ctx, pages.texts(ctx).get("claim.title"), visit.map(Visit::name).orElse(null), PATH);
        render(ctx, new ClaimView(layout, Step.CODE, PATH, "", null, null, form.error(), form, FormView.fresh()));
    }

    private void render(Context ctx, ClaimView view) {
        pages.show(ctx, "claim.jte", view);
    }
}
