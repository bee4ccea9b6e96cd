package io.lcart.samples.portal.web.recognition;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.lcart.core.Lcart;
import io.lcart.core.paging.PageRequest;
import io.lcart.core.recognition.EarnedBadge;
import io.lcart.core.recognition.RevocationOutcome;
import io.lcart.core.recognition.RevokeAward;
import io.lcart.samples.portal.api.BadgeAdministration;
import io.lcart.samples.portal.http.Access;
import io.lcart.samples.portal.http.HttpProblem;
import io.lcart.samples.portal.http.Problem.Kind;
import io.lcart.samples.portal.http.Routes;
import io.lcart.samples.portal.store.Credential;
import io.lcart.samples.portal.store.Credentials;
import io.lcart.samples.portal.text.Texts;
import io.lcart.samples.portal.web.Pages;
import io.lcart.samples.portal.web.Visit;
import io.lcart.samples.portal.web.Visits;
import io.lcart.spi.HostKeys;
import io.lcart.spi.InvalidInputException;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.recognition.AwardId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where an administrator sees who has which badges, and takes them away. Thread-safe. */
public final class BadgeAdministrationPage {

    private static final String PATH = "/badge-administration";

    private final Pages pages;
    private final Access access;
    private final Visits visits;
    private final Lcart lcart;
    private final BadgeAdministration administration;
    private final Credentials credentials;

    /**
     * The page.
     *
     * @param pages renders it
     * @param access knows who is signed in
     * @param lcart has the zone of the dates
     * @param administration administers badges
     * @param credentials knows people by their addresses
     */
    public BadgeAdministrationPage(
            Pages pages, Access access, Lcart lcart, BadgeAdministration administration, Credentials credentials) {
        this.pages = pages;
        this.access = access;
        this.visits = new Visits(pages, access, lcart);
        this.lcart = lcart;
        this.administration = administration;
        this.credentials = credentials;
    }

    /**
     * Adds the routes.
     *
     * @param routes takes them
     */
    public void add(Routes routes) {
        routes.get(
                PATH,
                ctx -> administrator(ctx)
                        .ifPresent(visit -> show(
                                ctx,
                                visit,
                                Objects.requireNonNullElse(ctx.queryParam("person"), "")
                                        .strip(),
                                null)));
        routes.post(PATH + "/revocations", this::revoke);
    }

    private Optional<Visit> administrator(Context ctx) {
        Optional<Visit> visit = visits.orSignIn(ctx);
        if (visit.isPresent() && !Access.administers(ctx)) {
            throw new HttpProblem(Kind.FORBIDDEN, "Only the portal's administrator administers badges.");
        }
        return visit;
    }

    private void revoke(Context ctx) {
        access.requireToken(ctx, ctx.formParam("csrf"));
        administrator(ctx).ifPresent(visit -> {
            String award = Objects.requireNonNullElse(ctx.formParam("award"), "");
            String typed = Objects.requireNonNullElse(ctx.formParam("person"), "");
            String error = revoke(visit.texts(), award, Objects.requireNonNullElse(ctx.formParam("reason"), ""));
            if (error == null) {
                ctx.redirect(PATH + "?person=" + BadgeWords.encoded(typed), HttpStatus.SEE_OTHER);
            } else {
                ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
                show(ctx, visit, typed, error);
            }
        });
    }

    /** Why it was not done, or {@code null} if it was. */
    private @Nullable String revoke(Texts texts, String award, String reason) {
        if (!HostKeys.isKey(award)) {
            return texts.get("badge-admin.nobody");
        }
        try {
            RevocationOutcome outcome = administration.revoke(new RevokeAward(new AwardId(award), reason.strip()));
            return outcome instanceof RevocationOutcome.Refused refused
                    ? refused.reason().nextStep(texts.locale())
                    : null;
        } catch (InvalidInputException e) {
            return texts.get("badge-admin.reason-missing");
        }
    }

    private void show(Context ctx, Visit visit, String typed, @Nullable String error) {
        BadgeWords words = new BadgeWords(
                visit.texts(), lcart.configurations().current().settings().zone());
        String person = credentials.byEmail(typed).map(Credential::personId).orElse(typed);
        List<EarnedBadge> badges = HostKeys.isKey(person) ? administration.of(new AccountId(person)) : List.of();
        boolean nothing = error == null && !typed.isEmpty() && badges.isEmpty();
        pages.show(
                ctx,
                "badge-administration.jte",
                new BadgeAdministrationView(
                        pages.layout(ctx, visit.texts().get("badge-admin.title"), visit.name(), PATH),
                        administration.definitions(PageRequest.first(PageRequest.MAX_LIMIT)).items().stream()
                                .map(words::definition)
                                .toList(),
                        typed,
                        badges.isEmpty() ? null : person,
                        badges.stream().map(words::badge).toList(),
                        nothing ? visit.texts().get("badge-admin.nobody") : error));
    }
}
