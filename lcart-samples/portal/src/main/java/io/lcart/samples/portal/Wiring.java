package io.lcart.samples.portal;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.lcart.core.Lcart;
import io.lcart.core.certificate.CertificateKeys;
import io.lcart.core.certificate.CertificatePolicy;
import io.lcart.core.classroom.ClassPolicy;
import io.lcart.core.dashboard.HostTile;
import io.lcart.core.intake.IntakeCommand;
import io.lcart.core.intake.IntakeOutcome;
import io.lcart.core.people.Role;
import io.lcart.core.people.SystemViewer;
import io.lcart.core.recognition.credential.BadgePolicy;
import io.lcart.core.seat.SeatPolicy;
import io.lcart.jdbc.JdbcSchema;
import io.lcart.jdbc.JdbcStorage;
import io.lcart.jdbc.JdbcStorageException;
import io.lcart.jdbc.SchemaMismatchException;
import io.lcart.jdbc.UnknownDatabaseException;
import io.lcart.samples.portal.api.ApiRoutes;
import io.lcart.samples.portal.api.BadgeAdministration;
import io.lcart.samples.portal.demo.DemoLoader;
import io.lcart.samples.portal.demo.DemoPerson;
import io.lcart.samples.portal.demo.Elsewhere;
import io.lcart.samples.portal.demo.Handouts;
import io.lcart.samples.portal.demo.SiteSetup;
import io.lcart.samples.portal.http.Access;
import io.lcart.samples.portal.http.Problem;
import io.lcart.samples.portal.http.Routes;
import io.lcart.samples.portal.ports.Background;
import io.lcart.samples.portal.ports.MailKeeper;
import io.lcart.samples.portal.ports.PortalFiles;
import io.lcart.samples.portal.ports.PortalPeople;
import io.lcart.samples.portal.signin.Newcomers;
import io.lcart.samples.portal.signin.Passwords;
import io.lcart.samples.portal.signin.Registration;
import io.lcart.samples.portal.signin.Sessions;
import io.lcart.samples.portal.signin.SignIn;
import io.lcart.samples.portal.signin.Throttle;
import io.lcart.samples.portal.start.CertificateKeyFile;
import io.lcart.samples.portal.start.CodeKeyFile;
import io.lcart.samples.portal.start.IssuerKeyFile;
import io.lcart.samples.portal.start.Options;
import io.lcart.samples.portal.start.StartException;
import io.lcart.samples.portal.store.Credential;
import io.lcart.samples.portal.store.Credentials;
import io.lcart.samples.portal.store.IdempotencyKeys;
import io.lcart.samples.portal.store.Mails;
import io.lcart.samples.portal.store.PortalTables;
import io.lcart.samples.portal.store.Sql;
import io.lcart.samples.portal.store.UploadedLists;
import io.lcart.samples.portal.web.Assets;
import io.lcart.samples.portal.web.DashboardPages;
import io.lcart.samples.portal.web.ErrorPages;
import io.lcart.samples.portal.web.Layout;
import io.lcart.samples.portal.web.Pages;
import io.lcart.samples.portal.web.SignInPages;
import io.lcart.samples.portal.web.ViewAsPages;
import io.lcart.samples.portal.web.badge.PublicBadgePages;
import io.lcart.samples.portal.web.board.BoardPages;
import io.lcart.samples.portal.web.classroom.ClassPages;
import io.lcart.samples.portal.web.learning.LearningPages;
import io.lcart.samples.portal.web.points.PointsPages;
import io.lcart.samples.portal.web.profile.ProfilePages;
import io.lcart.samples.portal.web.recognition.BadgeAdministrationPage;
import io.lcart.samples.portal.web.recognition.BadgePages;
import io.lcart.samples.portal.web.report.ReportPages;
import io.lcart.samples.portal.web.seat.SeatPages;
import io.lcart.spi.UnavailableException;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.storage.Storage;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Puts the parts of the portal together: lcart over the database, the portal's own tables beside it, pages and API on top. */
final class Wiring {

    private static final SystemViewer PORTAL = SystemViewer.named("portal");

    private static final List<HostTile> HOST_TILES = List.of(BrightClub.tile());

    private final Options options;
    private final Lcart lcart;
    private final Function<List<? extends IntakeCommand>, List<IntakeOutcome>> intake;
    private final PortalTables tables;
    private final Credentials credentials;
    private final Passwords passwords = new Passwords(Passwords.ITERATIONS);
    private final Access access;
    private final Pages pages;
    private final DemoLoader loader;
    private final ApiRoutes api;
    private final UploadedLists lists;
    private final SeatPages seats;
    private final LearningPages learning;
    private final ClassPages classes;
    private final ReportPages reports;
    private final BadgePages badges;
    private final PublicBadgePages publicBadges;
    private final BadgeAdministrationPage badgeAdministration;
    private final Background background;
    private final PortalFiles files;
    private final ProfilePages profiles;
    private volatile boolean demo;

    private Wiring(
            DataSource source, Storage storage, Options options, String address, InstantSource clock, PrintStream out) {
        this.options = options;
        Validator validator = validator();
        Sql sql = new Sql(source);
        this.tables = PortalTables.open(sql);
        this.credentials = new Credentials(sql);
        this.intake = this::tell;
        Mails mails = new Mails(sql);
        Newcomers newcomers = new Newcomers(credentials, intake);
        this.files = PortalFiles.open(options.db());
        CertificateKeys certificateKeys = CertificateKeyFile.open(options.db());
        this.lcart = Lcart.builder()
                .storage(storage)
                .clock(clock)
                .validator(validator)
                .identities(new PortalPeople(storage, credentials, newcomers, passwords, clock))
                .mail(new MailKeeper(mails, clock))
                .files(files)
                .codeKeys(CodeKeyFile.open(options.db()))
                .seatPolicy(SeatPolicy.DEFAULT.withClaimLink(address + "claim/{code}"))
                .classPolicy(ClassPolicy.DEFAULT.withClassLink("/join/{class}"))
                .certificates(new CertificatePolicy(certificateKeys, Layout.SITE, address + "verify/{serial}"))
                .badgeCredentials(new BadgePolicy(
                        IssuerKeyFile.open(options.db()),
                        new BadgePolicy.Issuer(Layout.SITE, address, null),
                        PublicBadgePages.statusLink(address)))
                .administrators(person -> credentials
                        .byPerson(person.value())
                        .filter(Credential::host)
                        .map(host -> 1)
                        .orElse(0))
                .tile(HOST_TILES.get(0))
                .build();
        Throttle throttle = new Throttle(clock);
        SignIn signIn = new SignIn(credentials, passwords, throttle, clock);
        this.access = new Access(signIn, new Sessions(clock));
        this.pages = new Pages(new Assets(), access, () -> demo);
        this.lists = new UploadedLists(clock);
        this.reports = new ReportPages(pages, access, lcart);
        this.seats = new SeatPages(
                pages,
                access,
                lcart,
                credentials,
                new Registration(newcomers, passwords, throttle, validator),
                mails,
                lists,
                () -> demo,
                address);
        this.learning = new LearningPages(pages, access, lcart, certificateKeys);
        this.classes = new ClassPages(pages, access, lcart, address);
        this.profiles = new ProfilePages(pages, access, lcart, address);
        this.badges = new BadgePages(pages, access, lcart, address, profiles);
        this.publicBadges = new PublicBadgePages(pages, lcart, address);
        BadgeAdministration administration = new BadgeAdministration(lcart.badges(), PORTAL);
        this.badgeAdministration = new BadgeAdministrationPage(pages, access, lcart, administration, credentials);
        this.background = new Background(lcart, PORTAL);
        SiteSetup setup = new SiteSetup(
                () -> lcart.configurations()
                        .known(clock.instant(), Long.MAX_VALUE)
                        .number(),
                (configuration, from) -> lcart.configurations().publish(PORTAL, configuration, from));
        Handouts handouts = new Handouts(lcart, PORTAL);
        Elsewhere elsewhere = new Elsewhere(lcart);
        Runnable doings = () -> {
            handouts.give();
            elsewhere.declare();
        };
        this.loader = new DemoLoader(intake, setup, tables, credentials, passwords, doings, clock, out);
        this.api = new ApiRoutes(
                access,
                lcart,
                intake,
                refund -> lcart.registrationCodes().administration().refund(PORTAL, refund),
                administration,
                validator,
                credentials,
                passwords,
                new IdempotencyKeys(sql, clock),
                this::people,
                source,
                address);
    }

    private List<IntakeOutcome> tell(List<? extends IntakeCommand> commands) {
        return lcart.intake().apply(PORTAL, commands);
    }

    /** Makes the tables where they are missing, and everything on top of them. */
    static Wiring on(DataSource source, Options options, String address, InstantSource clock, PrintStream out) {
        try {
            JdbcSchema.migrate(source);
            return new Wiring(source, JdbcStorage.on(source), options, address, clock, out);
        } catch (UnknownDatabaseException | SchemaMismatchException e) {
            throw new StartException("This database cannot be used: " + e.getMessage());
        } catch (UnavailableException e) {
            throw new StartException(
                    "The database stopped answering: " + e.getMessage() + "\nCheck that it runs, then start again.");
        } catch (JdbcStorageException e) {
            throw new StartException("The tables cannot be made in this database: " + e.getMessage()
                    + "\nUse an empty database, with a user who may create tables.");
        }
    }

    /** Ends what runs in the background; the database is somebody else's. */
    void close() {
        background.close();
        lists.close();
        lcart.close();
    }

    /** Loads what demo data is missing, and starts what runs in the background. */
    void load() {
        demo = loader.load(options.seed(), options.learners());
        background.start();
    }

    /** Asks the storage something; it throws if that does not answer. */
    void ping() {
        tables.state("schema-version");
    }

    Routes routes(Handler health) {
        Routes routes = new Routes();
        SignInPages signIn = new SignInPages(pages, access, this::people);
        DashboardPages dashboards = new DashboardPages(pages, access, lcart, HOST_TILES);
        routes.get("/healthz", health);
        routes.get("/assets/<name>", pages::asset);
        routes.get("/", signIn::start);
        routes.get("/sign-in", signIn::form);
        routes.post("/sign-in", signIn::signIn);
        routes.post("/sign-out", signIn::signOut);
        routes.get("/dashboard", dashboards::dashboard);
        routes.get("/dashboard/why", dashboards::why);
        new ViewAsPages(pages, access, lcart, credentials).add(routes);
        seats.add(routes);
        learning.add(routes);
        new PointsPages(pages, access, lcart).add(routes);
        new BoardPages(pages, access, lcart).add(routes);
        classes.add(routes);
        reports.add(routes);
        badges.add(routes);
        publicBadges.add(routes);
        profiles.add(routes);
        badgeAdministration.add(routes);
        api.add(routes);
        routes.get("/{tile}", dashboards::tile);
        return routes;
    }

    ErrorPages errorPages() {
        return new ErrorPages(pages);
    }

    BiConsumer<Context, Problem> errorJson() {
        return ApiRoutes::problem;
    }

    private List<DemoPerson> people() {
        return demo ? DemoLoader.people(this::roles) : List.of();
    }

    private List<String> roles(String person) {
        return lcart.dashboards().of(lcart.viewer(new AccountId(person))).roles().stream()
                .map(Role::key)
                .toList();
    }

    // why the interpolator: the default one wants an expression language that nobody here needs
    private static Validator validator() {
        return Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator();
    }
}
