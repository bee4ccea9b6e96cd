package io.lcart.samples.portal.http;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.SameSite;
import io.lcart.core.people.ViewerRefusedException;
import io.lcart.core.people.ViewerRefusedException.Reason;
import io.lcart.samples.portal.http.Problem.Kind;
import io.lcart.samples.portal.signin.Sessions;
import io.lcart.samples.portal.signin.Sessions.Viewed;
import io.lcart.samples.portal.signin.SignIn;
import io.lcart.samples.portal.signin.SignIn.Outcome;
import io.lcart.samples.portal.signin.SignIn.Person;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.AccountStatus;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out who asks: by session cookie for pages, by HTTP Basic or session cookie for the API. Thread-safe. */
public final class Access {

    private static final String COOKIE = "portal-session";
    private static final String BASIC = "Basic ";
    private static final String VIEW_AS = "View-As";
    private static final String ADMINISTERS = "portal-administers";

    private final SignIn signIn;
    private final Sessions sessions;

    /**
     * Over passwords and sessions.
     *
     * @param signIn checks passwords
     * @param sessions knows who is signed in
     */
    public Access(SignIn signIn, Sessions sessions) {
        this.signIn = signIn;
        this.sessions = sessions;
    }

    /**
     * Who looks at a page.
     *
     * @param ctx the request
     * @return the person, or nothing if nobody is signed in
     * @throws HttpProblem if the account was locked or made inactive meanwhile
     */
    public Optional<Person> viewer(Context ctx) {
        Optional<Person> person = sessions.person(ctx.cookie(COOKIE))
                .flatMap(id -> person(signIn.again(id)))
                .map(found -> found.viewing(viewed(ctx).map(Viewed::personId).orElse(null)));
        person.ifPresent(found -> ctx.attribute(ADMINISTERS, found.administers()));
        return person;
    }

    /**
     * Whose pages the person signed in looks at.
     *
     * @param ctx the request
     * @return who, or nothing if the pages are their own
     */
    public Optional<Viewed> viewed(Context ctx) {
        return sessions.viewed(ctx.cookie(COOKIE));
    }

    /**
     * From now on the person signed in looks at other pages.
     *
     * @param ctx the request
     * @param viewed whose, or {@code null} for their own
     */
    public void view(Context ctx, @Nullable Viewed viewed) {
        sessions.view(ctx.cookie(COOKIE), viewed);
    }

    /**
     * Whether it was an administrator whom {@link #viewer} found for this request.
     *
     * @param ctx the request
     * @return whether it was, and they look at their own pages
     */
    public static boolean administers(Context ctx) {
        return Boolean.TRUE.equals(ctx.attribute(ADMINISTERS));
    }

    /**
     * Who calls the API. With the header {@code View-As} it is somebody who looks at the pages of another, and only reads.
     *
     * @param ctx the request
     * @return the person
     * @throws HttpProblem if nobody is signed in, the credentials are wrong, the account may not be used, or a changing request by cookie
     *     lacks its token
     * @throws ViewerRefusedException if a changing request is made by somebody who looks at the pages of another
     */
    public Person caller(Context ctx) {
        Person person = authenticated(ctx);
        String subject = ctx.header(VIEW_AS);
        Person caller = subject == null ? person : person.viewing(key(subject));
        if (caller.viewedAs() != null) {
            if (!isRead(ctx)) {
                throw new ViewerRefusedException(new AccountId(caller.id()), Reason.READ_ONLY);
            }
            ctx.header(VIEW_AS, caller.viewedAs());
        }
        return caller;
    }

    private static String key(String subject) {
        try {
            return new AccountId(subject.strip()).value();
        } catch (IllegalArgumentException noKey) {
            throw new HttpProblem(Kind.NOT_FOUND, "There is no such person.");
        }
    }

    private static boolean isRead(Context ctx) {
        return ctx.method().equals(HandlerType.GET) || ctx.method().equals(HandlerType.HEAD);
    }

    private Person authenticated(Context ctx) {
        String authorization = ctx.header("Authorization");
        if (authorization != null) {
            return person(basic(authorization, ctx.ip())).orElseThrow(Access::unauthorized);
        }
        Person person = viewer(ctx).orElseThrow(Access::unauthorized);
        if (!isRead(ctx)) {
            requireOwnToken(ctx, ctx.header("X-CSRF-Token"));
        }
        return person;
    }

    /**
     * The portal's administrator calling the API.
     *
     * @param ctx the request
     * @return the administrator
     * @throws HttpProblem as {@link #caller}, or if it is somebody else
     */
    public Person host(Context ctx) {
        Person person = caller(ctx);
        if (!person.administers()) {
            throw new HttpProblem(Kind.FORBIDDEN, "Only the portal's administrator may do this.");
        }
        return person;
    }

    /**
     * Tries to sign somebody in and, if it is right, starts a session under a new id.
     *
     * @param ctx the request
     * @param email the address
     * @param password the password
     * @return what became of it
     */
    public Outcome signIn(Context ctx, String email, String password) {
        Outcome outcome = signIn.attempt(email, password, ctx.ip());
        if (outcome instanceof Outcome.Welcome welcome) {
            enter(ctx, welcome.person());
        }
        return outcome;
    }

    /**
     * Starts a session under a new id for somebody who proved who they are.
     *
     * @param ctx the request
     * @param person who
     */
    public void enter(Context ctx, Person person) {
        sessions.end(ctx.cookie(COOKIE));
        setCookie(ctx, sessions.start(person.id()), (int) Sessions.LIFETIME.toSeconds());
    }

    /**
     * Ends the session.
     *
     * @param ctx the request
     */
    public void signOut(Context ctx) {
        sessions.end(ctx.cookie(COOKIE));
        setCookie(ctx, "", 0);
    }

    /**
     * The token for the forms of a page.
     *
     * @param ctx the request; somebody without a cookie gets one
     * @return the token
     */
    public String token(Context ctx) {
        String id = ctx.cookie(COOKIE);
        if (id == null || id.isEmpty()) {
            id = sessions.newId();
            setCookie(ctx, id, -1);
        }
        return sessions.token(id);
    }

    /**
     * Refuses a request that changes something if it does not carry the token of its cookie, or is made on the pages of somebody else.
     *
     * @param ctx the request
     * @param token the token it carries, or {@code null}
     * @throws HttpProblem if they do not belong together
     * @throws ViewerRefusedException if the pages are somebody else's
     */
    public void requireToken(Context ctx, @Nullable String token) {
        requireOwnToken(ctx, token);
        if (viewed(ctx).isPresent()) {
            throw new ViewerRefusedException(
                    new AccountId(sessions.person(ctx.cookie(COOKIE)).orElseThrow()), Reason.READ_ONLY);
        }
    }

    /**
     * Refuses a request about the session itself if it does not carry the token of its cookie.
     *
     * @param ctx the request
     * @param token the token it carries, or {@code null}
     * @throws HttpProblem if they do not belong together
     */
    public void requireOwnToken(Context ctx, @Nullable String token) {
        if (!sessions.isToken(ctx.cookie(COOKIE), token)) {
            throw new HttpProblem(
                    Kind.FORM_TOKEN,
                    "Load the page again and repeat what you did; a script sends the header X-CSRF-Token.");
        }
    }

    /**
     * The problem that bars an account.
     *
     * @param status why
     * @return the problem
     */
    public static HttpProblem barred(AccountStatus status) {
        return status == AccountStatus.LOCKED
                ? new HttpProblem(
                        Kind.ACCOUNT_LOCKED,
                        "This account was locked for unusual activity. Ask the administrator to unlock it.")
                : new HttpProblem(
                        Kind.ACCOUNT_INACTIVE, "This account was switched off. Ask the administrator to activate it.");
    }

    /**
     * The problem of somebody who tried too often.
     *
     * @param wait how long to wait
     * @return the problem
     */
    public static HttpProblem tooMany(Duration wait) {
        long seconds = wait.toSeconds() + 1;
        return new HttpProblem(
                new Problem(
                        Kind.TOO_MANY_TRIES,
                        "There were too many failed tries. Wait " + seconds + " seconds.",
                        Map.of("retryAfterSeconds", seconds)),
                Map.of("Retry-After", Long.toString(seconds)));
    }

    private static Optional<Person> person(Outcome outcome) {
        if (outcome instanceof Outcome.Welcome welcome) {
            return Optional.of(welcome.person());
        } else if (outcome instanceof Outcome.Barred barred) {
            throw barred(barred.status());
        } else if (outcome instanceof Outcome.TooMany tooMany) {
            throw tooMany(tooMany.remaining());
        }
        return Optional.empty();
    }

    private Outcome basic(String authorization, String address) {
        if (!authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return new Outcome.Unknown();
        }
        try {
            String pair = new String(
                    Base64.getDecoder()
                            .decode(authorization.substring(BASIC.length()).strip()),
                    StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0
                    ? new Outcome.Unknown()
                    : signIn.attempt(pair.substring(0, colon), pair.substring(colon + 1), address);
        } catch (IllegalArgumentException e) {
            return new Outcome.Unknown();
        }
    }

    private static HttpProblem unauthorized() {
        return new HttpProblem(
                new Problem(
                        Kind.UNAUTHORIZED,
                        "Send e-mail address and password by HTTP Basic, or the cookie of a signed-in session.",
                        Map.of()),
                Map.of("WWW-Authenticate", "Basic realm=\"lcart portal\", charset=\"UTF-8\""));
    }

    private static void setCookie(Context ctx, String id, int maxAge) {
        ctx.cookie(new Cookie(COOKIE, id, "/", maxAge, SecurityHeaders.isHttps(ctx), true, null, SameSite.LAX));
    }
}
