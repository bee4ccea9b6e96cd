package io.lcart.samples.portal.web.profile;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.lcart.core.Lcart;
import io.lcart.core.configuration.ProfileSettings;
import io.lcart.core.paging.Page;
import io.lcart.core.paging.PageRequest;
import io.lcart.core.people.Viewer;
import io.lcart.core.recognition.external.ExternalTrainingEntry;
import io.lcart.core.recognition.profile.OwnProfile;
import io.lcart.core.recognition.profile.ProfileOutcome;
import io.lcart.core.recognition.profile.PutProfile;
import io.lcart.samples.portal.http.Access;
import io.lcart.samples.portal.http.Routes;
import io.lcart.samples.portal.text.Texts;
import io.lcart.samples.portal.web.Layout;
import io.lcart.samples.portal.web.Pages;
import io.lcart.samples.portal.web.Visit;
import io.lcart.samples.portal.web.Visits;
import io.lcart.samples.portal.web.seat.FormView;
import io.lcart.spi.InvalidInputException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One's own profile, which every user has (domain.md §3.4), and what a link to it shows. Thread-safe. */
public final class ProfilePages {

    static final String PATH = "/profile";

    private static final int ROWS = 50;
    private static final Set<String> DONE = Set.of("shown", "shared", "unshared", "kept", "deleted");

    private final Pages pages;
    private final Access access;
    private final Visits visits;
    private final Lcart lcart;
    private final String address;
    private final PublicProfilePage others;
    private final TrainingPages trainings;

    /**
     * The pages.
     *
     * @param pages renders them
     * @param access knows who is signed in
     * @param lcart has the profiles
     * @param address where the portal is, for links
     */
    public ProfilePages(Pages pages, Access access, Lcart lcart, String address) {
        this.pages = pages;
        this.access = access;
        this.visits = new Visits(pages, access, lcart);
        this.lcart = lcart;
        this.address = address;
        this.others = new PublicProfilePage(pages, lcart);
        this.trainings = new TrainingPages(pages, access, visits, lcart);
    }

    /**
     * Adds the routes.
     *
     * @param routes takes them
     */
    public void add(Routes routes) {
        routes.get(PATH, ctx -> visits.orSignIn(ctx).ifPresent(visit -> show(ctx, visit, null, null)));
        routes.post(PATH, ctx -> command(ctx, this::put));
        routes.post(
                PATH + "/link",
                ctx -> command(ctx, (same, visit) -> {
                    lcart.profiles().share(visit.viewer());
                    back(ctx, "shared");
                }));
        routes.post(
                PATH + "/link/delete",
                ctx -> command(ctx, (same, visit) -> {
                    lcart.profiles().unshare(visit.viewer());
                    back(ctx, "unshared");
                }));
        trainings.add(routes);
        routes.get(PublicProfilePage.PATH + "{token}", others::show);
    }

    @FunctionalInterface
    private interface Command {
        void run(Context ctx, Visit visit);
    }

    private void command(Context ctx, Command command) {
        access.requireToken(ctx, ctx.formParam("csrf"));
        visits.orSignIn(ctx).ifPresent(visit -> command.run(ctx, visit));
    }

    static void back(Context ctx, String done) {
        ctx.redirect(PATH + "?done=" + done + "#done", HttpStatus.SEE_OTHER);
    }

    private void put(Context ctx, Visit visit) {
        PutProfile wanted = new PutProfile(
                Objects.requireNonNullElse(ctx.formParam("headline"), ""),
                ctx.formParam("badgesShown") != null,
                ctx.formParam("externalTrainingShown") != null,
                version(ctx));
        try {
            ProfileOutcome outcome = lcart.profiles().put(visit.viewer(), wanted);
            if (outcome instanceof ProfileOutcome.Refused refused) {
                ctx.status(HttpStatus.CONFLICT);
                show(ctx, visit, null, refused.reason().nextStep(visit.texts().locale()));
            } else {
                back(ctx, "shown");
            }
        } catch (InvalidInputException e) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            Map<String, String> values = values(wanted);
            show(
                    ctx,
                    visit,
                    FormView.failed(visit.texts().get("profile.invalid.headline"), Set.of("headline"), values),
                    null);
        }
    }

    static int version(Context ctx) {
        try {
            return Integer.parseInt(Objects.requireNonNullElse(ctx.formParam("version"), ""));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static Map<String, String> values(PutProfile wanted) {
        Map<String, String> values = new HashMap<>();
        values.put("headline", wanted.headline().length() > 500 ? "" : wanted.headline());
        values.put("badgesShown", wanted.badgesShown() ? "yes" : "");
        values.put("externalTrainingShown", wanted.externalTrainingShown() ? "yes" : "");
        values.put("version", Long.toString(wanted.version()));
        return values;
    }

    private void show(Context ctx, Visit visit, @Nullable FormView failed, @Nullable String problem) {
        Texts texts = visit.texts();
        OwnProfile own = lcart.profiles().own(visit.viewer());
        Page<ExternalTrainingEntry> page =
                lcart.externalTrainings().list(visit.viewer(), new PageRequest(ROWS, ctx.queryParam("after")));
        ProfileWords words = new ProfileWords(texts, today());
        Layout layout = pages.layout(ctx, texts.get("profile.title"), visit.name(), PATH);
        FormView form = failed == null
                ? new FormView(
                        "",
                        null,
                        Set.of(),
                        values(new PutProfile(
                                own.headline(), own.badgesShown(), own.externalTrainingShown(), own.version())))
                : failed;
        pages.show(
                ctx,
                "profile.jte",
                new ProfileView(
                        layout,
                        summary(layout, own),
                        visit.name(),
                        form,
                        done(ctx, texts),
                        problem,
                        rows(
                                page.items(),
                                entry -> words.row(entry, TrainingPages.file(entry), TrainingPages.edit(entry))),
                        page.next() == null ? null : PATH + "?after=" + encoded(page.next()) + "#trainings",
                        lcart.externalTrainings()
                                .limits()
                                .map(limits -> limits(texts, limits))
                                .orElse(null)));
    }

    private static List<TrainingRow> rows(
            List<ExternalTrainingEntry> entries, Function<ExternalTrainingEntry, TrainingRow> row) {
        return entries.stream().map(row).toList();
    }

    private static @Nullable String done(Context ctx, Texts texts) {
        String done = ctx.queryParam("done");
        return done != null && DONE.contains(done) ? texts.get("profile.done." + done) : null;
    }

    static String limits(Texts texts, ProfileSettings limits) {
        return texts.get(
                "training.limits",
                Integer.toString(limits.records()),
                Integer.toString(limits.megabytes()),
                Integer.toString(limits.fileMegabytes()));
    }

    private ZoneId zone() {
        return lcart.configurations().current().settings().zone();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(lcart.clock().instant(), zone());
    }

    /**
     * Whether a person shares their profile, for a part of another page.
     *
     * @param layout what stands around that page
     * @param viewer the person
     * @return what is said about it
     */
    public ProfileSummary summary(Layout layout, Viewer viewer) {
        return summary(layout, lcart.profiles().own(viewer));
    }

    private ProfileSummary summary(Layout layout, OwnProfile own) {
        Instant since = own.sharedSince();
        String state = since == null
                ? layout.text("profile.is-private")
                : layout.text("profile.is-shared", new ProfileWords(layout.texts(), today()).date(since, zone()));
        String link = own.token() == null ? null : address + "p/" + own.token();
        return new ProfileSummary(layout, link, state, since != null);
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
