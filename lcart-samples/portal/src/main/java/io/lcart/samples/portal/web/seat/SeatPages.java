package io.lcart.samples.portal.web.seat;

import io.javalin.http.Context;
import io.lcart.core.Lcart;
import io.lcart.samples.portal.http.Access;
import io.lcart.samples.portal.http.Routes;
import io.lcart.samples.portal.signin.Registration;
import io.lcart.samples.portal.store.Credentials;
import io.lcart.samples.portal.store.Mails;
import io.lcart.samples.portal.store.UploadedLists;
import io.lcart.samples.portal.web.Pages;
import io.lcart.samples.portal.web.Visits;
import java.util.function.BooleanSupplier;

/** The pages about seats. Thread-safe. */
public final class SeatPages {

    private static final String LINE = LinesPage.PATH + "/{line}";
    private static final String LIST = LINE + "/imports/{list}";
    private static final String CODE = ClaimPages.PATH + "/{code}";

    private final Visits visits;
    private final LinesPage lines;
    private final LinePage line;
    private final LineCommands commands;
    private final ImportPages imports;
    private final ClaimPages claims;
    private final ClaimSignIn signIn;
    private final MailsPage mails;

    /**
     * The pages.
     *
     * @param pages renders them
     * @param access knows who is signed in
     * @param lcart has the seats
     * @param credentials knows what people sign in with
     * @param registration registers people who come with a code
     * @param sent the mails that were sent
     * @param lists keeps lists between preview and import
     * @param demo whether there is demo data, and with it a demo outbox
     * @param address the portal's own, which ends in a slash
     */
    public SeatPages(
            Pages pages,
            Access access,
            Lcart lcart,
            Credentials credentials,
            Registration registration,
            Mails sent,
            UploadedLists lists,
            BooleanSupplier demo,
            String address) {
        Site site = new Site(lcart);
        this.visits = new Visits(pages, access, lcart);
        this.lines = new LinesPage(pages, visits, lcart, site);
        this.line = new LinePage(pages, lcart, site);
        this.commands = new LineCommands(pages, access, visits, line, site, lcart::registrationCodes);
        this.imports = new ImportPages(pages, access, visits, line, site, lcart, lists);
        this.claims = new ClaimPages(pages, access, visits, lcart, site, credentials);
        this.signIn = new ClaimSignIn(pages, access, registration, claims);
        this.mails = new MailsPage(pages, visits, sent, credentials, site, demo, address);
    }

    /**
     * Adds the routes.
     *
     * @param routes takes them
     */
    public void add(Routes routes) {
        routes.get(LinesPage.PATH, lines::show);
        routes.get(LINE, this::line);
        routes.post(LINE + "/assignments", commands::assign);
        routes.post(LINE + "/invitations", commands::invite);
        routes.post(LINE + "/reminders", commands::remind);
        routes.post(LINE + "/revocations", commands::revoke);
        routes.post(LINE + "/codes", commands::issue);
        routes.post(LINE + "/imports", imports::upload);
        routes.get(LIST, imports::preview);
        routes.get(LIST + "/errors.csv", imports::errorsOfPreview);
        routes.post(LIST, imports::apply);
        routes.post(LIST + "/errors.csv", imports::errorsOfImport);
        routes.get(ClaimPages.PATH, claims::form);
        routes.post(ClaimPages.PATH, claims::typed);
        routes.get(CODE, claims::show);
        routes.post(CODE, claims::claim);
        routes.post(CODE + "/sign-in", signIn::signIn);
        routes.post(CODE + "/registration", signIn::register);
        routes.post(CODE + "/sign-out", signIn::signOut);
        routes.get(MailsPage.PATH, mails::show);
    }

    private void line(Context ctx) {
        visits.orSignIn(ctx).ifPresent(visit -> line.show(ctx, visit));
    }
}
