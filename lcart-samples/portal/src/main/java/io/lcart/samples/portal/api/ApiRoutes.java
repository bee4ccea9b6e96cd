package io.lcart.samples.portal.api;

import io.javalin.http.Context;
import io.lcart.core.Lcart;
import io.lcart.core.intake.IntakeCommand;
import io.lcart.core.intake.IntakeOutcome;
import io.lcart.core.seat.RefundOutcome;
import io.lcart.core.seat.RefundSeats;
import io.lcart.samples.portal.demo.DemoPerson;
import io.lcart.samples.portal.http.Access;
import io.lcart.samples.portal.http.Problem;
import io.lcart.samples.portal.http.Routes;
import io.lcart.samples.portal.signin.Passwords;
import io.lcart.samples.portal.store.Credentials;
import io.lcart.samples.portal.store.IdempotencyKeys;
import jakarta.validation.Validator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** The routes of the API. Thread-safe. */
public final class ApiRoutes {

    private static final String ADMIN = Routes.API + "/admin";
    private static final String LINE = Routes.API + "/seat-lines/{id}";
    private static final String CLASS = Routes.API + "/classes/{id}";
    private static final String SAVED = Routes.API + "/saved-reports";
    private static final String EXPORTS = Routes.API + "/report-exports";
    private static final String BOARDS = Routes.API + "/leaderboards";
    private static final String PROFILE = Routes.API + "/profile";
    private static final String TRAININGS = Routes.API + "/external-trainings";
    private static final String INVITATION = Routes.API + "/invitations/{id}";

    private final DashboardApi dashboards;
    private final DemoApi demo;
    private final IntakeApi intake;
    private final SeatLinesApi lines;
    private final SeatCommandsApi seats;
    private final SeatImportApi imports;
    private final SeatRefundsApi refunds;
    private final LearningApi learning;
    private final ArrangementApi arrangements;
    private final ClassesApi classes;
    private final ReportApi reports;
    private final SavedReportsApi saved;
    private final ReportExportsApi exports;
    private final PointsApi points;
    private final LeaderboardsApi leaderboards;
    private final BadgesApi badges;
    private final BadgeAdministrationApi awards;
    private final ProfileApi profile;
    private final ExternalTrainingsApi trainings;
    private final ConsistencyApi consistency;
    private final CredentialApi credential;

    /**
     * The API.
     *
     * @param access finds out who calls
     * @param lcart answers
     * @param intake takes commands
     * @param refunds refunds seats
     * @param administration administers badges
     * @param validator checks their constraints
     * @param credentials takes passwords
     * @param passwords hashes them
     * @param keys remembers answers
     * @param people the demo people, none where there is no demo data
     * @param source the database, whose laws are checked
     * @param address where the portal is, for links to profiles
     */
    public ApiRoutes(
            Access access,
            Lcart lcart,
            Function<List<? extends IntakeCommand>, List<IntakeOutcome>> intake,
            Function<RefundSeats, RefundOutcome> refunds,
            BadgeAdministration administration,
            Validator validator,
            Credentials credentials,
            Passwords passwords,
            IdempotencyKeys keys,
            Supplier<List<DemoPerson>> people,
            DataSource source,
            String address) {
        this.dashboards = new DashboardApi(access, lcart);
        this.demo = new DemoApi(people);
        this.intake = new IntakeApi(
                access, new Answers(keys), validator, intake, new PeopleIntake(intake, credentials, passwords));
        this.lines = new SeatLinesApi(access, lcart);
        this.seats = new SeatCommandsApi(access, lcart, validator);
        this.imports = new SeatImportApi(access, lcart);
        this.refunds = new SeatRefundsApi(access, new Answers(keys), validator, refunds);
        this.learning = new LearningApi(access, lcart);
        this.arrangements = new ArrangementApi(access, lcart, validator);
        this.classes = new ClassesApi(access, lcart, validator);
        this.reports = new ReportApi(access, lcart);
        this.saved = new SavedReportsApi(access, lcart, validator);
        this.exports = new ReportExportsApi(access, lcart);
        this.points = new PointsApi(access, lcart);
        this.leaderboards = new LeaderboardsApi(access, lcart, validator);
        this.badges = new BadgesApi(access, lcart, validator);
        this.awards = new BadgeAdministrationApi(access, new Answers(keys), validator, administration);
        this.profile = new ProfileApi(access, lcart, validator, address);
        this.trainings = new ExternalTrainingsApi(access, lcart);
        this.consistency = new ConsistencyApi(access, source);
        this.credential = new CredentialApi(access, lcart);
    }

    /**
     * Adds the routes.
     *
     * @param routes takes them
     */
    public void add(Routes routes) {
        routes.get("/api/openapi.json", OpenApi::serve);
        routes.get(Routes.API + "/demo/people", demo::people);
        routes.get(Routes.API + "/dashboard", dashboards::dashboard);
        routes.get(Routes.API + "/dashboard/explanations", dashboards::explanations);
        routes.get(Routes.API + "/seat-lines", lines::lines);
        routes.get(LINE, lines::line);
        routes.get(LINE + "/seats", lines::seats);
        routes.post(LINE + "/assignments", seats::assign);
        routes.post(LINE + "/invitations", seats::invite);
        routes.post(LINE + "/codes", seats::issue);
        routes.post(LINE + "/imports", imports::list);
        routes.post(INVITATION + "/reminders", seats::remind);
        routes.delete(INVITATION, seats::revoke);
        routes.post(Routes.API + "/claims", seats::claim);
        routes.get(Routes.API + "/trainings", learning::trainings);
        routes.get(Routes.API + "/trainings/arrangement", arrangements::show);
        routes.put(Routes.API + "/trainings/arrangement", arrangements::arrange);
        routes.get(Routes.API + "/completions", learning::completions);
        routes.get(Routes.API + "/certificates/{serial}.pdf", learning::certificate);
        routes.get(Routes.API + "/points", points::points);
        routes.get(BOARDS, leaderboards::list);
        routes.get(BOARDS + "/consent", leaderboards::consent);
        routes.put(BOARDS + "/consent", leaderboards::choose);
        routes.get(BOARDS + "/{id}", leaderboards::show);
        routes.get(Routes.API + "/badges", badges::list);
        routes.get(Routes.API + "/badges/{id}/explanation", badges::explain);
        routes.put(Routes.API + "/badges/{id}/visibility", badges::show);
        routes.post(Routes.API + "/badges/{id}/link", badges::link);
        routes.delete(Routes.API + "/badges/{id}/link", badges::unlink);
        routes.get(Routes.API + "/classes", classes::classes);
        routes.get(CLASS, classes::info);
        routes.get(CLASS + "/roster", classes::roster);
        routes.get(CLASS + "/roster/{person}", classes::entry);
        routes.put(CLASS + "/roster/{person}", classes::record);
        routes.post(CLASS + "/completions", classes::markAll);
        routes.post(CLASS + "/mails", classes::mail);
        routes.get(CLASS + "/session", classes::launch);
        routes.get(Routes.API + "/progress-report", reports::report);
        routes.get(Routes.API + "/people/{personId}/transcript", reports::transcript);
        routes.get(Routes.API + "/report-scope", reports::scope);
        routes.get(SAVED, saved::list);
        routes.post(SAVED, saved::save);
        routes.put(SAVED + "/{id}", saved::change);
        routes.delete(SAVED + "/{id}", saved::delete);
        routes.get(EXPORTS, exports::list);
        routes.post(EXPORTS, exports::request);
        routes.get(EXPORTS + "/{id}", exports::find);
        routes.post(EXPORTS + "/{id}/links", exports::link);
        routes.get(Routes.API + "/report-files/{token}", exports::file);
        routes.get(Routes.API + "/badges/{id}/credential", credential::credential);
        routes.get(Routes.API + "/badges/{id}.png", credential::png);
        routes.get(Routes.API + "/badges/{id}.svg", credential::svg);
        routes.get(PROFILE, profile::own);
        routes.put(PROFILE, profile::put);
        routes.put(PROFILE + "/link", profile::share);
        routes.delete(PROFILE + "/link", profile::unshare);
        routes.get(TRAININGS, trainings::list);
        routes.post(TRAININGS, trainings::add);
        routes.get(TRAININGS + "/{id}", trainings::find);
        routes.put(TRAININGS + "/{id}", trainings::change);
        routes.delete(TRAININGS + "/{id}", trainings::delete);
        routes.get(TRAININGS + "/{id}/file", trainings::file);
        routes.get(Routes.API + "/people/{personId}/external-trainings", trainings::ofPerson);
        routes.get(ADMIN + "/consistency", consistency::check);
        routes.post(ADMIN + "/seat-lines/{id}/refunds", refunds::refund);
        routes.get(ADMIN + "/badges", awards::definitions);
        routes.get(ADMIN + "/people/{personId}/badges", awards::of);
        routes.post(ADMIN + "/awards/{id}/revocation", awards::revoke);
        routes.post(ADMIN + "/people", intake::people);
        routes.post(ADMIN + "/orders/{number}/status", intake::orderStatus);
        routes.post(ADMIN + "/activities/{eventId}/withdrawal", intake::withdrawal);
        command(routes, "/groups", Commands::group);
        command(routes, "/memberships", Commands::membership);
        command(routes, "/courses", Commands::course);
        command(routes, "/offerings", Commands::offering);
        command(routes, "/instructors", Commands::instructor);
        command(routes, "/seat-grants", Commands::seatGrant);
        command(routes, "/progress", Commands::progress);
        command(routes, "/orders", Commands::order);
        command(routes, "/badges", Commands::badge);
        command(routes, "/awards", Commands::award);
        command(routes, "/activities", Commands::activity);
    }

    /**
     * Answers with a problem.
     *
     * @param ctx the request
     * @param problem the problem
     */
    public static void problem(Context ctx, Problem problem) {
        Answers.give(ctx, Answers.of(problem));
    }

    private void command(Routes routes, String path, Function<Input, IntakeCommand> read) {
        routes.post(ADMIN + path, ctx -> intake.commands(ctx, read));
    }
}
