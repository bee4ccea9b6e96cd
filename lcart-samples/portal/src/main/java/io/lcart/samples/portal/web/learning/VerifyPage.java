package io.lcart.samples.portal.web.learning;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.lcart.core.Lcart;
import io.lcart.core.certificate.CertificateDocument;
import io.lcart.core.certificate.CertificateKeys;
import io.lcart.core.certificate.Verification;
import io.lcart.samples.portal.api.VerificationJson;
import io.lcart.samples.portal.http.Routes;
import io.lcart.samples.portal.text.Texts;
import io.lcart.samples.portal.web.Pages;
import io.lcart.samples.portal.web.learning.VerifyView.FactView;
import io.lcart.samples.portal.web.learning.VerifyView.ResultView;
import io.lcart.samples.portal.web.learning.VerifyView.SignatureView;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page on which anybody verifies a certificate, without an account; programs get JSON. Thread-safe. */
final class VerifyPage {

    static final String PATH = "/verify";

    private static final int LONGEST_NUMBER = 100;
    private static final int PEM_LINE = 64;

    private final Pages pages;
    private final Lcart lcart;
    private final CertificateKeys keys;

    VerifyPage(Pages pages, Lcart lcart, CertificateKeys keys) {
        this.pages = pages;
        this.lcart = lcart;
        this.keys = keys;
    }

    /** The empty form; what was typed into it leads on to the address that says it. */
    void form(Context ctx) {
        String typed = ctx.queryParam("serial");
        if (typed == null || typed.isBlank()) {
            show(ctx, "", null);
        } else {
            String number = typed.strip();
            String cut = number.length() > LONGEST_NUMBER ? number.substring(0, LONGEST_NUMBER) : number;
            ctx.redirect(
                    PATH + "/" + URLEncoder.encode(cut, StandardCharsets.UTF_8).replace("+", "%20"),
                    HttpStatus.SEE_OTHER);
        }
    }

    void show(Context ctx) {
        String typed = ctx.pathParam("serial");
        Verification verification = lcart.certificates().verify(typed);
        ctx.header("Vary", "Accept, Accept-Language, Cookie");
        if (wantsJson(ctx)) {
            VerificationJson.give(ctx, verification, keys);
        } else {
            if (verification instanceof Verification.Unknown) {
                ctx.status(HttpStatus.NOT_FOUND);
            }
            show(ctx, typed, result(verification, pages.texts(ctx)));
        }
    }

    /** In the API it is JSON unless a page is asked for, elsewhere a page unless JSON is. */
    private static boolean wantsJson(Context ctx) {
        String accept = ctx.header("Accept") == null ? "" : ctx.header("Accept");
        boolean page = accept.contains("text/html");
        return ctx.path().startsWith(Routes.API + "/") ? !page : !page && accept.contains("json");
    }

    private void show(Context ctx, String typed, @Nullable ResultView result) {
        pages.show(
                ctx,
                "verify.jte",
                new VerifyView(pages.layout(ctx, pages.texts(ctx).get("verify.title"), null), typed, result));
    }

    private ResultView result(Verification verification, Texts texts) {
        if (verification instanceof Verification.Genuine genuine) {
            String state = LearningWords.slug(genuine.state());
            LearningWords words = new LearningWords(texts, genuine.document().zone());
            Instant since = genuine.since();
            return new ResultView(
                    state,
                    texts.get("verify.state." + state),
                    texts.get("verify.words." + state, since == null ? "" : words.date(since)),
                    facts(genuine.document(), words, texts),
                    new SignatureView(genuine.signed(), genuine.signature(), pem(genuine.keyId())));
        }
        String state = verification instanceof Verification.Unknown ? "unknown" : "not-genuine";
        return new ResultView(
                state, texts.get("verify.state." + state), texts.get("verify.words." + state), List.of(), null);
    }

    private static List<FactView> facts(CertificateDocument document, LearningWords words, Texts texts) {
        List<FactView> facts = new ArrayList<>();
        add(facts, texts, "name", document.name());
        add(facts, texts, "course", document.course());
        add(facts, texts, "completed", words.date(document.completedAt()));
        if (document.score() != null) {
            add(facts, texts, "score", document.score().toPlainString() + " / 100");
        }
        add(facts, texts, "issued", words.date(document.issuedAt()));
        if (document.expiresAt() != null) {
            add(facts, texts, "expires", words.date(document.expiresAt()));
        }
        add(facts, texts, "site", document.site());
        add(facts, texts, "serial", document.serial().value());
        return facts;
    }

    private static void add(List<FactView> facts, Texts texts, String name, String value) {
        facts.add(new FactView(name, texts.get("verify.fact." + name), value));
    }

    private String pem(String keyId) {
        byte[] key = keys.publicKey(keyId).orElseThrow().getEncoded();
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(PEM_LINE, new byte[] {'\n'}).encodeToString(key)
                + "\n-----END PUBLIC KEY-----\n";
    }
}
