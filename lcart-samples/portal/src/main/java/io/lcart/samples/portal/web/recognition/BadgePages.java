package io.lcart.samples.portal.web.recognition;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.lcart.core.Lcart;
import io.lcart.core.recognition.BadgeRefusal;
import io.lcart.core.recognition.EarnedBadge;
import io.lcart.core.recognition.SharingOutcome;
import io.lcart.core.tile.TileId;
import io.lcart.samples.portal.badge.BadgePicture;
import io.lcart.samples.portal.badge.QrPath;
import io.lcart.samples.portal.http.Access;
import io.lcart.samples.portal.http.HttpProblem;
import io.lcart.samples.portal.http.Problem.Kind;
import io.lcart.samples.portal.http.Routes;
import io.lcart.samples.portal.web.Layout;
import io.lcart.samples.portal.web.Pages;
import io.lcart.samples.portal.web.Visit;
import io.lcart.samples.portal.web.Visits;
import io.lcart.samples.portal.web.badge.ShareLink;
import io.lcart.samples.portal.web.profile.ProfilePages;
import io.lcart.samples.portal.web.recognition.BadgesView.LinkView;
import io.lcart.spi.HostKeys;
import io.lcart.spi.recognition.AwardId;
import io.lcart.spi.recognition.BadgeId;
import io.lcart.spi.recognition.Visibility;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The page behind the tile My Badges &amp; Profile, what people decide there, and the pictures of badges. Thread-safe. */
public final class BadgePages {

    static final String PATH = "/badges-and-profile";
    static final String PICTURES = "/badge-pictures";

    private final Pages pages;
    private final Access access;
    private final Visits visits;
    private final Lcart lcart;
    private final String address;
    private final ProfilePages profiles;

    /**
     * The pages.
     *
     * @param pages renders them
     * @param access knows who is signed in
     * @param lcart has the badges
     * @param address where the portal is, with a slash at the end
     * @param profiles says whether a person shares their profile
     */
    public BadgePages(Pages pages, Access access, Lcart lcart, String address, ProfilePages profiles) {
        this.pages = pages;
        this.access = access;
        this.visits = new Visits(pages, access, lcart);
        this.lcart = lcart;
        this.address = address;
        this.profiles = profiles;
    }

    /**
     * Adds the routes.
     *
     * @param routes takes them
     */
    public void add(Routes routes) {
        routes.get(
                PATH,
                ctx -> visits.behind(ctx, TileId.BADGES_AND_PROFILE).ifPresent(visit -> show(ctx, visit, null, null)));
        routes.get(PATH + "/why/{badge}", ctx -> visits.orSignIn(ctx).ifPresent(visit -> why(ctx, visit)));
        routes.post(PATH + "/visibility", ctx -> change(ctx, this::setVisibility));
        routes.post(PATH + "/links", ctx -> change(ctx, this::link));
        routes.post(PATH + "/link-ends", ctx -> change(ctx, this::unlink));
        routes.get(PICTURES + "/{badge}.svg", BadgePages::picture);
    }

    private void show(Context ctx, Visit visit, @Nullable LinkView link, @Nullable String error) {
        BadgeWords words = words(visit);
        Layout layout = pages.layout(ctx, visit.texts().get("badges.title"), visit.name(), PATH);
        pages.show(
                ctx,
                "badges-and-profile.jte",
                new BadgesView(
                        layout,
                        profiles.summary(layout, visit.viewer()),
                        lcart.badges().list(visit.viewer()).stream()
                                .map(words::badge)
                                .toList(),
                        link,
                        error,
                        ctx.queryParam("at") != null));
    }

    private void why(Context ctx, Visit visit) {
        String badge = ctx.pathParam("badge");
        BadgeWhyView view = HostKeys.isKey(badge)
                ? lcart.badges()
                        .explain(visit.viewer(), new BadgeId(badge))
                        .map(explanation -> words(visit)
                                .why(
                                        pages.layout(ctx, visit.texts().get("badge.why-title"), visit.name()),
                                        explanation))
                        .orElse(null)
                : null;
        if (view == null) {
            throw new HttpProblem(Kind.NOT_FOUND, "There is no such badge.");
        }
        pages.show(ctx, "badge-why.jte", view);
    }

    private BadgeWords words(Visit visit) {
        return new BadgeWords(
                visit.texts(), lcart.configurations().current().settings().zone());
    }

    /** What a form wants. */
    @FunctionalInterface
    private interface Change {
        SharingOutcome make(Context ctx, Visit visit, AwardId award);
    }

    private SharingOutcome setVisibility(Context ctx, Visit visit, AwardId award) {
        Visibility wanted = "public".equals(ctx.formParam("visibility")) ? Visibility.PUBLIC : Visibility.PRIVATE;
        return lcart.badges().show(visit.viewer(), award, wanted);
    }

    private SharingOutcome link(Context ctx, Visit visit, AwardId award) {
        return lcart.badges().link(visit.viewer(), award);
    }

    private SharingOutcome unlink(Context ctx, Visit visit, AwardId award) {
        return lcart.badges().unlink(visit.viewer(), award);
    }

    private void change(Context ctx, Change change) {
        access.requireToken(ctx, ctx.formParam("csrf"));
        visits.behind(ctx, TileId.BADGES_AND_PROFILE).ifPresent(visit -> {
            String named = Objects.requireNonNullElse(ctx.formParam("award"), "");
            SharingOutcome outcome = HostKeys.isKey(named)
                    ? change.make(ctx, visit, new AwardId(named))
                    : new SharingOutcome.Refused(BadgeRefusal.UNKNOWN_AWARD);
            if (outcome instanceof SharingOutcome.Linked linked) {
                // why no redirect: the link is shown this once and can be read nowhere else
                ctx.status(HttpStatus.CREATED);
                show(ctx, visit, linkView(visit, named, linked), null);
            } else if (outcome instanceof SharingOutcome.Refused refused) {
                ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
                show(ctx, visit, null, refused.reason().nextStep(visit.texts().locale()));
            } else {
                ctx.redirect(PATH + "#badge-" + named, HttpStatus.SEE_OTHER);
            }
        });
    }

    private LinkView linkView(Visit visit, String award, SharingOutcome.Linked linked) {
        String href = address + "b/" + linked.token();
        Optional<EarnedBadge> badge = lcart.badges().list(visit.viewer()).stream()
                .filter(each -> each.award().value().equals(award))
                .findFirst();
        return new LinkView(
                award,
                badge.map(EarnedBadge::name).orElse(""),
                href,
                badge.map(earned -> ShareLink.all(
                                new ShareLink.Told(earned.name(), Layout.SITE, earned.awardedAt(), earned.expiresAt()),
                                href,
                                visit.texts(),
                                lcart.configurations().current().settings().zone()))
                        .orElse(List.of()),
                QrPath.of(href));
    }

    private static void picture(Context ctx) {
        ctx.header("Cache-Control", "public, max-age=86400");
        ctx.contentType("image/svg+xml").result(BadgePicture.svg(ctx.pathParam("badge")));
    }
}
