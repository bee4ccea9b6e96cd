package io.lcart.samples.portal.web.profile;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.lcart.core.Lcart;
import io.lcart.core.recognition.profile.PublicProfile;
import io.lcart.samples.portal.api.PublicProfileJson;
import io.lcart.samples.portal.text.Texts;
import io.lcart.samples.portal.web.Pages;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The page that a shared link leads to: for anybody, without an account; programs get JSON. It is the same whoever looks, and a link that
 * leads nowhere is answered the same way whatever the reason (reliability.md T15). Thread-safe.
 */
final class PublicProfilePage {

    static final String PATH = "/p/";

    private static final String NOTHING =
            "{\"type\":\"about:blank\",\"title\":\"There is no such profile.\",\"status\":404}";

    private final Pages pages;
    private final Lcart lcart;

    PublicProfilePage(Pages pages, Lcart lcart) {
        this.pages = pages;
        this.lcart = lcart;
    }

    void show(Context ctx) {
        Optional<PublicProfile> profile = lcart.profiles().view(ctx.pathParam("token"));
        ctx.header("Cache-Control", "private, max-age=60, must-revalidate");
        ctx.header("X-Robots-Tag", "noindex, nofollow, noarchive");
        ctx.header("Referrer-Policy", "no-referrer");
        ctx.header("Vary", "Accept, Accept-Language, Cookie");
        if (profile.isEmpty()) {
            ctx.status(HttpStatus.NOT_FOUND);
        }
        if (wantsJson(ctx)) {
            ctx.contentType(profile.isPresent() ? "application/json" : "application/problem+json")
                    .result(profile.map(PublicProfileJson::write).orElse(NOTHING));
        } else {
            page(ctx, profile.orElse(null));
        }
    }

    private static boolean wantsJson(Context ctx) {
        String accept = ctx.header("Accept") == null ? "" : ctx.header("Accept");
        return !accept.contains("text/html") && accept.contains("json");
    }

    private void page(Context ctx, @Nullable PublicProfile profile) {
        Texts texts = pages.texts(ctx);
        String title = profile == null ? texts.get("profile.nobody") : profile.displayName();
        pages.show(
                ctx,
                "public-profile.jte",
                new PublicProfileView(pages.publicLayout(ctx, title), profile == null ? null : shown(profile, texts)));
    }

    private PublicProfileView.Shown shown(PublicProfile profile, Texts texts) {
        LocalDate today = LocalDate.ofInstant(
                lcart.clock().instant(),
                lcart.configurations().current().settings().zone());
        ProfileWords words = new ProfileWords(texts, today);
        return new PublicProfileView.Shown(
                profile.displayName(),
                profile.headline(),
                profile.badges().stream().map(words::badge).toList(),
                profile.externalTrainings().stream().map(words::row).toList());
    }
}
