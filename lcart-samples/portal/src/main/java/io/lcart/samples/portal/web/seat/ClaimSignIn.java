package io.lcart.samples.portal.web.seat;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.lcart.samples.portal.http.Access;
import io.lcart.samples.portal.signin.Registration;
import io.lcart.samples.portal.signin.SignIn;
import io.lcart.samples.portal.text.Texts;
import io.lcart.samples.portal.web.Pages;
import io.lcart.samples.portal.web.SignInWords;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Signing in, registering and signing out on the way to use a code; all of it leads back to the code. Thread-safe. */
final class ClaimSignIn {

    private final Pages pages;
    private final Access access;
    private final Registration registration;
    private final ClaimPages claims;

    ClaimSignIn(Pages pages, Access access, Registration registration, ClaimPages claims) {
        this.pages = pages;
        this.access = access;
        this.registration = registration;
        this.claims = claims;
    }

    void signIn(Context ctx) {
        access.requireToken(ctx, ctx.formParam("csrf"));
        claims.withCode(ctx, code -> {
            String email = LineCommands.field(ctx, "email");
            SignIn.Outcome outcome = access.signIn(ctx, email, password(ctx));
            if (outcome instanceof SignIn.Outcome.Welcome) {
                ctx.redirect(ClaimPages.path(code), HttpStatus.SEE_OTHER);
            } else {
                String words = SignInWords.failed(ctx, pages.texts(ctx), outcome);
                FormView failed = FormView.failed(words, Set.of(), Map.of("email", email));
                claims.signIn(ctx, code, failed, FormView.fresh());
            }
        });
    }

    void register(Context ctx) {
        access.requireToken(ctx, ctx.formParam("csrf"));
        claims.withCode(ctx, code -> {
            Registration.Form form = new Registration.Form(
                    LineCommands.field(ctx, "firstName"),
                    LineCommands.field(ctx, "lastName"),
                    LineCommands.field(ctx, "email"),
                    password(ctx));
            Registration.Outcome outcome = registration.register(form, ctx.ip());
            if (outcome instanceof Registration.Outcome.Registered registered) {
                access.enter(ctx, registered.person());
                ctx.redirect(ClaimPages.path(code), HttpStatus.SEE_OTHER);
            } else {
                claims.signIn(ctx, code, FormView.fresh(), failed(ctx, form, outcome));
            }
        });
    }

    void signOut(Context ctx) {
        access.requireToken(ctx, ctx.formParam("csrf"));
        access.signOut(ctx);
        claims.withCode(ctx, code -> ctx.redirect(ClaimPages.path(code), HttpStatus.SEE_OTHER));
    }

    private FormView failed(Context ctx, Registration.Form form, Registration.Outcome outcome) {
        Texts texts = pages.texts(ctx);
        Map<String, String> values =
                Map.of("firstName", form.firstName(), "lastName", form.lastName(), "email", form.email());
        if (outcome instanceof Registration.Outcome.TooMany tooMany) {
            return FormView.failed(SignInWords.tooMany(ctx, texts, tooMany.remaining()), Set.of(), values);
        }
        if (outcome instanceof Registration.Outcome.Invalid invalid) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            String words = List.of("firstName", "lastName", "email", "password").stream()
                    .filter(invalid.fields()::contains)
                    .map(field -> texts.get("invalid." + field))
                    .collect(Collectors.joining(" "));
            return FormView.failed(words, invalid.fields(), values);
        }
        ctx.status(HttpStatus.CONFLICT);
        return FormView.failed(texts.get("register.taken"), Set.of("email"), values);
    }

    private static String password(Context ctx) {
        return Objects.requireNonNullElse(ctx.formParam("password"), "");
    }
}
