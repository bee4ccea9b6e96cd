package io.lcart.samples.portal.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.lcart.samples.portal.signin.SignIn.Outcome;
import io.lcart.samples.portal.text.Texts;
import io.lcart.spi.people.AccountStatus;
import java.time.Duration;

/** Says why somebody was not signed in, and sets the answer's status. */
public final class SignInWords {

    private SignInWords() {}

    /**
     * Why a try came to nothing.
     *
     * @param ctx the request
     * @param texts the words of the page's language
     * @param outcome what became of it, anything but a welcome
     * @return the reason
     */
    public static String failed(Context ctx, Texts texts, Outcome outcome) {
        if (outcome instanceof Outcome.Barred barred) {
            ctx.status(HttpStatus.FORBIDDEN);
            return texts.get(barred.status() == AccountStatus.LOCKED ? "sign-in.locked" : "sign-in.inactive");
        }
        if (outcome instanceof Outcome.TooMany tooMany) {
            return tooMany(ctx, texts, tooMany.remaining());
        }
        ctx.status(HttpStatus.UNAUTHORIZED);
        return texts.get("sign-in.wrong");
    }

    /**
     * That there were too many tries.
     *
     * @param ctx the request
     * @param texts the words of the page's language
     * @param remaining how long to wait
     * @return the reason
     */
    public static String tooMany(Context ctx, Texts texts, Duration remaining) {
        long seconds = remaining.toSeconds() + 1;
        ctx.status(HttpStatus.TOO_MANY_REQUESTS).header("Retry-After", Long.toString(seconds));
        return texts.get("sign-in.too-many", seconds);
    }
}
