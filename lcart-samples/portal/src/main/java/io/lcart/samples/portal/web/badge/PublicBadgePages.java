package io.lcart.samples.portal.web.badge;

import io.javalin.http.Context;
import io.lcart.core.Lcart;
import io.lcart.core.recognition.credential.BadgeCredentials;
import io.lcart.core.recognition.credential.IssuedCredential;
import io.lcart.core.recognition.credential.PublicBadge;
import io.lcart.samples.portal.badge.BadgePictures;
import io.lcart.samples.portal.badge.CredentialAnswer;
import io.lcart.samples.portal.badge.QrPath;
import io.lcart.samples.portal.http.HttpProblem;
import io.lcart.samples.portal.http.Problem.Kind;
import io.lcart.samples.portal.http.Routes;
import io.lcart.samples.portal.text.Texts;
import io.lcart.samples.portal.web.Pages;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;

/** What anybody may see of badges: public pages with their pictures and credentials, status lists, and the page that verifies. Thread-safe. */
public final class PublicBadgePages {

    private static final String PAGE = "/b/{token}";
    private static final String STATUS = "/badge-status/";
    private static final String BRIEFLY = "public, max-age=60";

    private final Pages pages;
    private final Lcart lcart;
    private final String address;
    private final VerifyBadgePage verify;

    /**
     * The pages.
     *
     * @param pages renders them
     * @param lcart knows the badges
     * @param address where the portal is, with a slash at the end
     */
    public PublicBadgePages(Pages pages, Lcart lcart, String address) {
        this.pages = pages;
        this.lcart = lcart;
        this.address = address;
        this.verify = new VerifyBadgePage(pages, lcart);
    }

    /**
     * The address of status lists, as it stands in credentials.
     *
     * @param address where the portal is, with a slash at the end
     * @return the address, with a mark for the list's name
     */
    public static String statusLink(String address) {
        return address + STATUS.substring(1) + "{list}";
    }

    /**
     * Adds the routes.
     *
     * @param routes takes them
     */
    public void add(Routes routes) {
        routes.get(PAGE, this::show);
        routes.get(PAGE + "/card.png", this::card);
        routes.get(PAGE + "/badge.png", ctx -> file(ctx, "image/png", BadgePictures.png(credential(ctx))));
        routes.get(PAGE + "/badge.svg", ctx -> file(ctx, "image/svg+xml", BadgePictures.svg(credential(ctx))));
        routes.get(PAGE + "/credential", this::credentialFile);
        routes.get(STATUS + "{list}", this::status);
        routes.get(VerifyBadgePage.PATH, verify::form);
        routes.post(VerifyBadgePage.PATH, verify::show);
        routes.post(Routes.API + VerifyBadgePage.PATH, verify::answer);
    }

    private BadgeCredentials badges() {
        return lcart.badgeCredentials();
    }

    private void show(Context ctx) {
        String token = ctx.pathParam("token");
        PublicBadge badge = badges().shown(token).orElseThrow(PublicBadgePages::missing);
        IssuedCredential credential = credential(ctx);
        Texts texts = pages.texts(ctx);
        ZoneId zone = lcart.configurations().current().settings().zone();
        CredentialWords words = new CredentialWords(texts, zone);
        String page = address + "b/" + token;
        ctx.header("X-Robots-Tag", "noindex, nofollow");
        pages.show(
                ctx,
                "public-badge.jte",
                new PublicBadgeView(
                        pages.layout(ctx, badge.name(), null),
                        page,
                        "/b/" + token,
                        badge.name(),
                        badge.description(),
                        texts.get(
                                "badge.summary",
                                badge.holder(),
                                badge.name(),
                                badge.issuer().name()),
                        words.facts(badge),
                        badge.expired(),
                        words.result(badges().verify(credential.document().getBytes(StandardCharsets.UTF_8))),
                        QrPath.of(page),
                        badge.expired() ? List.of() : shares(badge, page, texts, zone)));
    }

    private static List<ShareLink> shares(PublicBadge badge, String page, Texts texts, ZoneId zone) {
        ShareLink.Told told =
                new ShareLink.Told(badge.name(), badge.issuer().name(), badge.awardedAt(), badge.expiresAt());
        return ShareLink.all(told, page, texts, zone);
    }

    private IssuedCredential credential(Context ctx) {
        return badges().shared(ctx.pathParam("token")).orElseThrow(PublicBadgePages::missing);
    }

    private static HttpProblem missing() {
        return new HttpProblem(Kind.NOT_FOUND, "There is no such badge, or it is not public.");
    }

    /** The picture that places show which are given the link. */
    private void card(Context ctx) {
        PublicBadge badge = badges().shown(ctx.pathParam("token")).orElseThrow(PublicBadgePages::missing);
        IssuedCredential credential = credential(ctx);
        file(
                ctx,
                "image/png",
                BadgePictures.card(
                        credential.badge(),
                        badge.name(),
                        badge.holder(),
                        badge.issuer().name()));
    }

    private void credentialFile(Context ctx) {
        CredentialAnswer.give(ctx, credential(ctx));
        ctx.header("Cache-Control", BRIEFLY);
    }

    private static void file(Context ctx, String type, byte[] content) {
        ctx.header("Cache-Control", BRIEFLY);
        ctx.contentType(type).result(content);
    }

    private void status(Context ctx) {
        String list = badges().statusList(ctx.pathParam("list"))
                .orElseThrow(() -> new HttpProblem(Kind.NOT_FOUND, "There is no such status list."));
        ctx.header("Cache-Control", "public, max-age=300");
        ctx.header("Access-Control-Allow-Origin", "*");
        ctx.header("Cross-Origin-Resource-Policy", "cross-origin");
        CredentialAnswer.give(ctx, list);
    }
}
