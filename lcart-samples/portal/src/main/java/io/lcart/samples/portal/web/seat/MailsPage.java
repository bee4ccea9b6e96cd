package io.lcart.samples.portal.web.seat;

import io.javalin.http.Context;
import io.lcart.samples.portal.http.HttpProblem;
import io.lcart.samples.portal.http.Problem.Kind;
import io.lcart.samples.portal.store.Credentials;
import io.lcart.samples.portal.store.Mails;
import io.lcart.samples.portal.store.StoredMail;
import io.lcart.samples.portal.web.Pages;
import io.lcart.samples.portal.web.Visit;
import io.lcart.samples.portal.web.Visits;
import io.lcart.samples.portal.web.seat.MailsView.MailView;
import io.lcart.samples.portal.web.seat.MailsView.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The mails that were sent, only where there is demo data: one's own, and everybody's for the portal's administrator. Thread-safe. */
final class MailsPage {

    static final String PATH = "/demo/mails";

    private static final int MAILS = 20;

    private final Pages pages;
    private final Visits visits;
    private final Mails mails;
    private final Credentials credentials;
    private final Site site;
    private final BooleanSupplier demo;
    private final String claimLinks;

    /**
     * Over the portal's mails.
     *
     * @param address the portal's own, which ends in a slash
     */
    MailsPage(
            Pages pages,
            Visits visits,
            Mails mails,
            Credentials credentials,
            Site site,
            BooleanSupplier demo,
            String address) {
        this.pages = pages;
        this.visits = visits;
        this.mails = mails;
        this.credentials = credentials;
        this.site = site;
        this.demo = demo;
        this.claimLinks = address + "claim/";
    }

    void show(Context ctx) {
        if (!demo.getAsBoolean()) {
            throw new HttpProblem(Kind.NOT_FOUND, "This portal has no demo data.");
        }
        visits.orSignIn(ctx).ifPresent(visit -> show(ctx, visit));
    }

    private void show(Context ctx, Visit visit) {
        boolean everybodys = visit.person().host();
        @Nullable
        String whose =
                everybodys ? null : credentials.emailKey(visit.person().id()).orElseThrow();
        Mails.Page page = mails.page(whose, MAILS, ctx.queryParam("before"));
        SeatWords words = site.words(visit.texts());
        pages.show(
                ctx,
                "mails.jte",
                new MailsView(
                        pages.layout(ctx, visit.texts().get("mails.title"), visit.name()),
                        everybodys,
                        page.mails().stream().map(mail -> view(mail, words)).toList(),
                        page.next() == null ? null : PATH + "?before=" + page.next()));
    }

    private MailView view(StoredMail mail, SeatWords words) {
        return new MailView(mail.to(), words.moment(mail.sentAt()), mail.subject(), parts(mail.text(), claimLinks));
    }

    /** A text with the links that begin in one way made links; whatever else people put into it stays text. */
    static List<Part> parts(String text, String linksBegin) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(linksBegin); at >= 0; at = text.indexOf(linksBegin, from)) {
            int end = at + linksBegin.length();
            while (end < text.length() && isOfCode(text.charAt(end))) {
                end++;
            }
            parts.add(new Part(text.substring(from, at), null));
            String link = text.substring(at, end);
            parts.add(new Part(link, ClaimPages.PATH + "/" + text.substring(at + linksBegin.length(), end)));
            from = end;
        }
        parts.add(new Part(text.substring(from), null));
        return parts;
    }

    private static boolean isOfCode(char c) {
        return c == '-' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
    }
}
