package io.lcart.samples.portal.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.lcart.core.people.ViewerRefusedException;
import io.lcart.samples.portal.http.Problem.Kind;
import io.lcart.spi.ConflictException;
import io.lcart.spi.InvalidInputException;
import io.lcart.spi.UnavailableException;
import io.lcart.spi.people.AccountStatus;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever a handler throws into a problem, and the problem into a page or JSON. What happened inside stays in the log. */
public final class Errors {

    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    private final BiConsumer<Context, Problem> page;
    private final BiConsumer<Context, Problem> json;

    /**
     * Over two ways to answer.
     *
     * @param page answers with a page
     * @param json answers with JSON
     */
    public Errors(BiConsumer<Context, Problem> page, BiConsumer<Context, Problem> json) {
        this.page = page;
        this.json = json;
    }

    /**
     * Tells the server about it.
     *
     * @param config the server's
     */
    public void register(RoutesConfig config) {
        config.exception(HttpProblem.class, (e, ctx) -> {
            e.headers().forEach(ctx::header);
            answer(ctx, e.problem());
        });
        config.exception(HttpResponseException.class, (e, ctx) -> {
            e.getDetails().forEach((name, value) -> {
                if (name.equals("availableMethods")) {
                    ctx.header("Allow", value);
                }
            });
            answer(ctx, of(e));
        });
        config.exception(ViewerRefusedException.class, (e, ctx) -> answer(ctx, of(e)));
        config.exception(
                InvalidInputException.class,
                (e, ctx) -> answer(
                        ctx,
                        new Problem(
                                Kind.INVALID_INPUT, "The input is not valid.", Map.of("violations", violations(e)))));
        config.exception(
                ConflictException.class,
                (e, ctx) -> answer(
                        ctx,
                        new Problem(
                                Kind.CONFLICT,
                                "Somebody changed the same thing at the same time. Ask again.",
                                Map.of())));
        config.exception(UnavailableException.class, (e, ctx) -> {
            LOG.warn("storage did not answer {}", place(ctx), e);
            ctx.header("Retry-After", "5");
            answer(ctx, new Problem(Kind.UNAVAILABLE, "The storage did not answer. Try again.", Map.of()));
        });
        config.exception(Exception.class, (e, ctx) -> {
            String id = UUID.randomUUID().toString();
            LOG.error("failure {} in {}", id, place(ctx), e);
            answer(
                    ctx,
                    new Problem(
                            Kind.INTERNAL,
                            "Something went wrong. The log has more under " + id + ".",
                            Map.of("incident", id)));
        });
    }

    // why not the path: a registration code may be part of it (reliability.md T27)
    private static String place(Context ctx) {
        return ctx.method() + " " + ctx.endpoint().path;
    }

    private void answer(Context ctx, Problem problem) {
        Uploads.drain(ctx);
        ctx.status(problem.kind().status());
        if (ctx.path().startsWith("/api/") || ctx.path().equals("/healthz")) {
            json.accept(ctx, problem);
        } else {
            page.accept(ctx, problem);
        }
    }

    private static List<Map<String, String>> violations(InvalidInputException e) {
        return e.violations().stream()
                .map(v -> Map.of("path", v.path(), "message", v.message()))
                .toList();
    }

    private static Problem of(ViewerRefusedException e) {
        return switch (e.reason()) {
            case LOCKED -> Access.barred(AccountStatus.LOCKED).problem();
            case INACTIVE -> Access.barred(AccountStatus.INACTIVE).problem();
            case NOT_ADMINISTRATOR, ADMINISTRATORS_PAGES, OWN_PAGES -> refused(Kind.FORBIDDEN, e);
            case READ_ONLY -> refused(Kind.VIEW_AS_READ_ONLY, e);
            case UNKNOWN_PERSON -> new Problem(Kind.NOT_FOUND, "There is no such person.", Map.of());
        };
    }

    private static Problem refused(Kind kind, ViewerRefusedException e) {
        String nextStep = e.nextStep(Locale.ENGLISH);
        String reason = e.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Problem(kind, nextStep, Map.of("reason", reason, "nextStep", nextStep));
    }

    private static Problem of(HttpResponseException e) {
        return switch (e.getStatus()) {
            case 404 -> new Problem(Kind.NOT_FOUND, "There is nothing at this address.", Map.of());
            case 405 -> new Problem(Kind.METHOD_NOT_ALLOWED, "This address does not take this method.", Map.of());
            case 413 -> new Problem(Kind.TOO_LARGE, "The body is too large.", Map.of());
            case 503 -> new Problem(Kind.UNAVAILABLE, "The portal is busy. Try again.", Map.of());
            default -> new Problem(Kind.BAD_REQUEST, "The request cannot be read.", Map.of());
        };
    }
}
