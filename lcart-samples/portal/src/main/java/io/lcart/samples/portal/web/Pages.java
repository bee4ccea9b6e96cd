package io.lcart.samples.portal.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import io.lcart.samples.portal.http.Access;
import io.lcart.samples.portal.http.Languages;
import io.lcart.samples.portal.signin.Sessions.Viewed;
import io.lcart.samples.portal.text.Texts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Renders pages in the reader's language. Thread-safe. */
public final class Pages {

    private static final String LANGUAGE_COOKIE = "portal-language";
    private static final int YEAR = 365 * 24 * 60 * 60;

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Assets assets;
    private final Access access;
    private final BooleanSupplier demo;

    /**
     * With the precompiled templates.
     *
     * @param assets style sheet and pictures
     * @param access gives the forms their tokens
     * @param demo whether there is demo data, and with it a demo outbox
     */
    public Pages(Assets assets, Access access, BooleanSupplier demo) {
        this.assets = assets;
        this.access = access;
        this.demo = demo;
    }

    /**
     * Answers with a file.
     *
     * @param ctx the request
     */
    public void asset(Context ctx) {
        assets.serve(ctx);
    }

    /**
     * Answers with a page.
     *
     * @param ctx the request
     * @param template the template's file
     * @param view its parameter
     */
    public void show(Context ctx, String template, Object view) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates.render(template, view, output);
        ctx.contentType("text/html; charset=utf-8").result(output.toByteArray());
    }

    /**
     * The language of a page: the one chosen at its foot, else the browser's, else English.
     *
     * @param ctx the request
     * @return the language
     */
    Locale language(Context ctx) {
        Optional<Locale> chosen = spoken(ctx.queryParam("lang"));
        if (chosen.isPresent()) {
            String tag = chosen.get().toLanguageTag();
            ctx.cookie(new Cookie(LANGUAGE_COOKIE, tag, "/", YEAR, false, true, null, SameSite.LAX));
            return chosen.get();
        }
        return spoken(ctx.cookie(LANGUAGE_COOKIE))
                .or(() -> Languages.asked(ctx))
                .orElse(Locale.ENGLISH);
    }

    /**
     * What stands around a page.
     *
     * @param ctx the request
     * @param title the page's title
     * @param signedInAs the name of the person signed in, or {@code null}
     * @return the layout
     */
    public Layout layout(Context ctx, String title, @Nullable String signedInAs) {
        return layout(ctx, title, signedInAs, "");
    }

    /**
     * What stands around a page that a form's own address shows, where nothing can be got.
     *
     * @param ctx the request
     * @param title the page's title
     * @param signedInAs the name of the person signed in, or {@code null}
     * @param path where the links to other languages lead, or empty for the address of the request
     * @return the layout
     */
    public Layout layout(Context ctx, String title, @Nullable String signedInAs, String path) {
        Locale locale = language(ctx);
        ctx.header("Content-Language", locale.toLanguageTag());
        return new Layout(
                Texts.in(locale),
                title,
                signedInAs,
                access.viewed(ctx).map(Viewed::name).orElse(null),
                Access.administers(ctx),
                access.token(ctx),
                links(ctx, locale, path),
                assets,
                demo.getAsBoolean());
    }

    /**
     * What stands around a page that is the same for everybody: it has no form and knows nobody, so that it can be kept for a while.
     *
     * @param ctx the request
     * @param title the page's title
     * @return the layout
     */
    public Layout publicLayout(Context ctx, String title) {
        Locale locale = language(ctx);
        ctx.header("Content-Language", locale.toLanguageTag());
        return new Layout(Texts.in(locale), title, null, null, false, "", links(ctx, locale, ""), assets, false);
    }

    /**
     * The portal's words in the page's language.
     *
     * @param ctx the request
     * @return the words
     */
    public Texts texts(Context ctx) {
        return Texts.in(language(ctx));
    }

    private static List<Layout.LanguageLink> links(Context ctx, Locale current, String path) {
        String at = ctx.queryParam("at");
        String rest = at == null ? "" : "&at=" + URLEncoder.encode(at, StandardCharsets.UTF_8);
        return Languages.SPOKEN.stream()
                .map(each -> new Layout.LanguageLink(
                        each.toLanguageTag(),
                        each.getDisplayLanguage(each),
                        path + "?lang=" + each.toLanguageTag() + rest,
                        each.equals(current)))
                .toList();
    }

    private static Optional<Locale> spoken(@Nullable String tag) {
        return Languages.SPOKEN.stream()
                .filter(each -> each.toLanguageTag().equals(tag))
                .findFirst();
    }
}
