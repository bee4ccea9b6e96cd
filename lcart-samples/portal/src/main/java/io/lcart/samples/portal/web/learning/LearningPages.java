package io.lcart.samples.portal.web.learning;

import io.javalin.http.Context;
import io.lcart.core.Lcart;
import io.lcart.core.certificate.CertificateKeys;
import io.lcart.core.completion.CompletionEntry;
import io.lcart.core.paging.Page;
import io.lcart.core.paging.PageRequest;
import io.lcart.core.tile.TileId;
import io.lcart.samples.portal.http.Access;
import io.lcart.samples.portal.http.Routes;
import io.lcart.samples.portal.text.Texts;
import io.lcart.samples.portal.web.Pages;
import io.lcart.samples.portal.web.Visit;
import io.lcart.samples.portal.web.Visits;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The pages behind the tiles My Training and Course Completions &amp; Certificates, and the page that verifies. Thread-safe. */
public final class LearningPages {

    private static final String COMPLETIONS = "/completions-and-certificates";
    private static final String HISTORY = COMPLETIONS + "?show=history";
    private static final int ROWS = 50;

    private final Pages pages;
    private final Visits visits;
    private final Lcart lcart;
    private final VerifyPage verify;
    private final TrainingPages trainings;

    /**
     * The pages.
     *
     * @param pages renders them
     * @param access knows who is signed in
     * @param lcart has the trainings
     * @param keys the keys certificates are signed with
     */
    public LearningPages(Pages pages, Access access, Lcart lcart, CertificateKeys keys) {
        this.pages = pages;
        this.visits = new Visits(pages, access, lcart);
        this.lcart = lcart;
        this.verify = new VerifyPage(pages, lcart, keys);
        this.trainings = new TrainingPages(pages, access, visits, lcart);
    }

    /**
     * Adds the routes.
     *
     * @param routes takes them
     */
    public void add(Routes routes) {
        trainings.add(routes);
        routes.get(
                COMPLETIONS,
                ctx -> visits.behind(ctx, TileId.COMPLETIONS_AND_CERTIFICATES)
                        .ifPresent(visit -> completions(ctx, visit)));
        routes.get(VerifyPage.PATH, verify::form);
        routes.get(VerifyPage.PATH + "/{serial}", verify::show);
        routes.get(Routes.API + VerifyPage.PATH + "/{serial}", verify::show);
    }

    private void completions(Context ctx, Visit visit) {
        boolean history = "history".equals(ctx.queryParam("show"));
        PageRequest request = new PageRequest(ROWS, ctx.queryParam("after"));
        Page<CompletionEntry> page = history
                ? lcart.completions().history(visit.viewer(), request)
                : lcart.completions().list(visit.viewer(), request);
        LearningWords words = words(visit.texts());
        Instant now = lcart.clock().instant();
        @Nullable String next = page.next();
        pages.show(
                ctx,
                "completions.jte",
                new CompletionsView(
                        pages.layout(ctx, visit.texts().get("completions.title"), visit.name()),
                        page.items().stream()
                                .map(entry -> words.completion(entry, now))
                                .toList(),
                        history,
                        COMPLETIONS,
                        HISTORY,
                        next == null ? null : (history ? HISTORY + "&" : COMPLETIONS + "?") + "after=" + encoded(next),
                        ctx.queryParam("at") != null));
    }

    private LearningWords words(Texts texts) {
        return new LearningWords(
                texts, lcart.configurations().current().settings().zone());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
