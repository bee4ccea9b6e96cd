package io.lcart.samples.portal.web;

import io.javalin.http.Context;
import io.lcart.samples.portal.http.Problem;
import io.lcart.samples.portal.text.Texts;
import java.util.Locale;

/** Shows problems as pages. Thread-safe. */
public final class ErrorPages {

    /** The member of a problem that says where it is explained. */
    public static final String WHY = "why";

    private final Pages pages;

    /**
     * Over the pages.
     *
     * @param pages renders them
     */
    public ErrorPages(Pages pages) {
        this.pages = pages;
    }

    /**
     * Answers with an error page. What a problem says in detail is for developers; the page has words of its own.
     *
     * @param ctx the request
     * @param problem the problem
     */
    public void show(Context ctx, Problem problem) {
        Texts texts = pages.texts(ctx);
        String key = "error." + key(problem.kind());
        String title = texts.get(key);
        int status = problem.kind().status();
        ctx.status(status);
        pages.show(
                ctx,
                "error.jte",
                new ErrorView(
                        pages.layout(ctx, title, null),
                        status,
                        title,
                        texts.get(key + ".detail"),
                        problem.more().get(WHY) instanceof String href ? href : null));
    }

    /**
     * The problems that have no words of their own cannot come from a page.
     *
     * @param kind the kind of problem
     * @return the part of the keys of its words
     */
    static String key(Problem.Kind kind) {
        return switch (kind) {
            case UNAUTHORIZED,
                    ACCOUNT_LOCKED,
                    ACCOUNT_INACTIVE,
                    FORM_TOKEN,
                    FORBIDDEN,
                    VIEW_AS_READ_ONLY,
                    NOT_FOUND,
                    METHOD_NOT_ALLOWED,
                    TOO_LARGE,
                    INVALID_INPUT,
                    TOO_MANY_TRIES,
                    INTERNAL,
                    UNAVAILABLE -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
            default -> "bad-request";
        };
    }
}
