package io.lcart.spi.tck;

import static io.lcart.spi.tck.Samples.ALWAYS;
import static io.lcart.spi.tck.Samples.LONG_AGO;
import static io.lcart.spi.tck.Samples.NOON;
import static io.lcart.spi.tck.Samples.hour;
import static io.lcart.spi.tck.Samples.hours;
import static io.lcart.spi.tck.Samples.status;

import io.lcart.spi.catalog.Course;
import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.catalog.Instructor;
import io.lcart.spi.catalog.InstructorAssignment;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.certificate.Certificate;
import io.lcart.spi.certificate.Certificate.Ending;
import io.lcart.spi.certificate.CertificateEnd;
import io.lcart.spi.commerce.OrderId;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.completion.Completion;
import io.lcart.spi.completion.CompletionWithdrawal;
import io.lcart.spi.configuration.ConfigurationVersion;
import io.lcart.spi.dashboard.DashboardQuery;
import io.lcart.spi.file.FileKey;
import io.lcart.spi.file.ScanState;
import io.lcart.spi.idempotency.CommandKey;
import io.lcart.spi.idempotency.CommandResult;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.GroupId;
import io.lcart.spi.people.GroupRelation;
import io.lcart.spi.people.GroupTie;
import io.lcart.spi.points.board.BoardConsent;
import io.lcart.spi.recognition.Award;
import io.lcart.spi.recognition.Award.Revocation;
import io.lcart.spi.recognition.BadgeId;
import io.lcart.spi.recognition.BadgeSharing;
import io.lcart.spi.recognition.Visibility;
import io.lcart.spi.recognition.external.ExternalTrainingId;
import io.lcart.spi.recognition.profile.Profile;
import io.lcart.spi.seat.Acceptance;
import io.lcart.spi.seat.InvitationEnd;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.ManagerLink;
import io.lcart.spi.seat.Ownership;
import io.lcart.spi.seat.Seat;
import io.lcart.spi.seat.SeatClaim;
import io.lcart.spi.seat.SeatHolder;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.Tenure;
import io.lcart.spi.seat.Withdrawal;
import io.lcart.spi.storage.Session;
import io.lcart.spi.training.AccessEntryId;
import io.lcart.spi.training.Arrangement;
import io.lcart.spi.training.Progress;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** A step into every store by every verb that writes, and a look at all of it: to see whether anything stayed that should not. */
final class Footprint {

    private static final AccountId MANAGER = new AccountId("manager");
    private static final AccountId LEARNER = new AccountId("learner");
    private static final AccountId GUEST = new AccountId("guest");
    private static final GroupId GROUP = new GroupId("group");
    private static final GroupTie TIE = new GroupTie(MANAGER, GROUP, GroupRelation.MEMBER);
    private static final CourseId COURSE = new CourseId("course");
    private static final OfferingId OFFERING = new OfferingId("offering");
    private static final OrderId ORDER = new OrderId("order");
    private static final SeatPoolId POOL = new SeatPoolId("pool");
    private static final InvitationId REVOKED = new InvitationId("revoked");
    private static final InvitationId ACCEPTED = new InvitationId("accepted");
    private static final InvitationId RESENT = new InvitationId("resent");
    private static final CommandKey COMMAND = new CommandKey("principal", "operation", "key");
    private static final AccessEntryId ENTRY = new AccessEntryId("entry");
    private static final BadgeId BADGE = new BadgeId("badge");
    private static final Completion MARK = Samples.completion("mark", MANAGER, OFFERING, NOON);
    private static final Completion COMPLETION = Samples.completion("completion", MANAGER, OFFERING, NOON);

    private static final Certificate CERTIFICATE = Samples.certificate(1, COMPLETION.id(), MANAGER, null);

    private static final Award AWARD = Samples.award(MANAGER, BADGE, ALWAYS, null);

    private Footprint() {}

    /** Every verb that adds, by the name of what it adds; each builds on those before it. */
    static Map<String, Consumer<Session>> additions() {
        Map<String, Consumer<Session>> all = new LinkedHashMap<>();
        all.put(
                "accounts",
                s -> s.people()
                        .insert(List.of(
                                Samples.account("manager", "manager@x"),
                                Samples.account("learner", "learner@x"),
                                Samples.account("guest", "guest@x"))));
        all.put("terms", s -> s.people().acceptTerms(MANAGER, "v1", NOON));
        all.put("groups", s -> s.groups().insert(List.of(Samples.group("group", LONG_AGO))));
        all.put("ties", s -> s.groups().replaceIntervals(Map.of(TIE, List.of(ALWAYS))));
        all.put("courses", s -> s.catalog().insertCourses(List.of(new Course(COURSE, "Course", List.of()))));
        all.put("offerings", s -> s.catalog().insertOfferings(List.of(Samples.offering("offering", COURSE))));
        all.put(
                "designations",
                s -> s.instructors()
                        .replaceDesignations(Map.of(MANAGER, List.of(new Instructor(MANAGER, true, true, ALWAYS)))));
        all.put(
                "assignments",
                s -> s.instructors()
                        .replaceAssignments(Map.of(new InstructorAssignment(MANAGER, OFFERING), List.of(ALWAYS))));
        all.put(
                "orders",
                s -> s.orders()
                        .insert(List.of(
                                Samples.order("order", MANAGER, List.of(OFFERING), status(OrderStatus.NEW, 0)))));
        all.put("pools", s -> s.seatPools().supply(List.of(Samples.supply("pool", MANAGER, OFFERING, 9, ALWAYS))));
        all.put("seats", s -> s.seats().claim(List.of(new SeatClaim(POOL, LEARNER, NOON))));
        all.put(
                "invitations",
                s -> s.invitations()
                        .open(List.of(REVOKED, ACCEPTED, RESENT).stream()
                                .map(id -> Samples.invitation(id.value(), POOL, MANAGER, NOON, hour(9)))
                                .toList()));
        all.put("codes", s -> s.invitations().issue(List.of(SeatSteps.code(1, "resent", NOON))));
        all.put("links", s -> s.seats().link(List.of(new ManagerLink(MANAGER, LEARNER, new SeatId("pool.1"), NOON))));
        all.put(
                "entries",
                s -> s.training().insert(List.of(Samples.entry("entry", MANAGER, OFFERING, ALWAYS, ALWAYS))));
        all.put("progress", s -> s.training().record(List.of(new Progress(MANAGER, OFFERING, 10, NOON))));
        all.put("arrangements", s -> s.training().arrange(new Arrangement(MANAGER, List.of(OFFERING), "")));
        all.put("completions", s -> s.completions().insert(List.of(COMPLETION, MARK)));
        all.put("certificates", s -> s.certificates().issue(List.of(CERTIFICATE)));
        all.put("badges", s -> s.recognition().insertBadges(List.of(Samples.badge("badge", COURSE))));
        all.put("awards", s -> s.recognition().insertAwards(List.of(AWARD)));
        all.put("profiles", s -> s.profiles().put(new Profile(MANAGER, "headline", true, true, null, 1, NOON)));
        all.put("profile links", s -> s.profiles().share(MANAGER, ProfileChecks.link("link"), NOON));
        all.put("uploads", s -> {
            s.uploads().reserve(UploadChecks.upload("file", MANAGER, NOON), UploadChecks.PLENTY);
            s.uploads().reserve(UploadChecks.upload("loose", MANAGER, NOON), UploadChecks.PLENTY);
        });
        all.put(
                "external trainings",
                s -> s.externalTrainings()
                        .insert(ExternalTrainingChecks.full("external", MANAGER, "file"), UploadChecks.PLENTY));
        all.put("activities", s -> s.points().record(List.of(Samples.activity("event", MANAGER))));
        all.put("points", s -> s.points().append(List.of(Samples.points(MANAGER, "once", NOON, 5))));
        all.put("consents", s -> s.standings().choose(MANAGER, BoardConsent.ANONYMOUS));
        all.put("configurations", s -> s.configurations().append(new ConfigurationVersion(1, NOON, "{}")));
        all.put("audit", s -> s.audit().append(List.of(Samples.audit("action"))));
        all.put(
                "outbox",
                s -> s.outbox().append(List.of(Samples.message("message"), Samples.message("second message"))));
        all.put("commands", s -> s.idempotency().remember(COMMAND, new CommandResult("hash", "result"), NOON));
        all.put("attempts", s -> s.attempts().add("key", NOON, 1));
        return all;
    }

    /** Every verb that changes what is there, by the name of what it changes. */
    static Map<String, Consumer<Session>> changes() {
        Map<String, Consumer<Session>> all = new LinkedHashMap<>();
        all.put("accounts", s -> s.people().update(List.of(Samples.account("manager", "other@x"))));
        all.put("terms", s -> s.people().acceptTerms(MANAGER, "v2", NOON));
        all.put("groups", s -> s.groups().replaceVersions(Map.of(GROUP, List.of(Samples.group("group", NOON)))));
        all.put("ties", s -> s.groups().replaceIntervals(Map.of(TIE, List.of())));
        all.put("courses", s -> s.catalog().updateCourses(List.of(new Course(COURSE, "Renamed", List.of()))));
        all.put("offerings", s -> s.catalog().updateOfferings(List.of(Samples.offering("offering", null))));
        all.put("designations", s -> s.instructors().replaceDesignations(Map.of(MANAGER, List.of())));
        all.put(
                "assignments",
                s -> s.instructors()
                        .replaceAssignments(Map.of(new InstructorAssignment(MANAGER, OFFERING), List.of(hours(1, 2)))));
        all.put("orders", s -> s.orders().replaceHistory(Map.of(ORDER, List.of(status(OrderStatus.CANCELLED, 0)))));
        all.put("pools", s -> s.seatPools().replaceTenures(Map.of(POOL, List.of(new Tenure(LEARNER, hours(1, 2))))));
        all.put("owners", s -> s.seatPools().transfer(Map.of(POOL, new Ownership(LEARNER, NOON))));
        all.put("seats", s -> s.seats().claim(List.of(new SeatClaim(POOL, MANAGER, NOON))));
        all.put("withdrawals", s -> s.seats().withdraw(List.of(new Withdrawal(seatOfLearner(s), NOON, true))));
        all.put("refunds", s -> s.seatPools().refund(List.of(RefundChecks.refund("refund", 1, NOON))));
        all.put("acceptances", s -> s.invitations().accept(List.of(new Acceptance(ACCEPTED, GUEST, NOON))));
        all.put("ended invitations", s -> s.invitations().end(List.of(REVOKED), NOON, InvitationEnd.REVOKED));
        all.put("sent invitations", s -> s.invitations().resend(List.of(RESENT), hour(1), NOON));
        all.put("codes", s -> s.invitations().issue(List.of(SeatSteps.code(2, "resent", hour(1)))));
        all.put("entries", s -> s.training().replaceInForce(Map.of(ENTRY, List.of())));
        all.put("ended entries", s -> s.training().end(Map.of(ENTRY, NOON)));
        all.put("progress", s -> s.training().record(List.of(new Progress(MANAGER, OFFERING, 20, hour(1)))));
        all.put("arrangements", s -> s.training().arrange(new Arrangement(MANAGER, List.of(), "changed")));
        all.put(
                "completions",
                s -> s.completions().update(List.of(Samples.changed(COMPLETION, BigDecimal.TEN, hour(1)))));
        all.put(
                "certificates",
                s -> s.certificates()
                        .end(Map.of(CERTIFICATE.serial(), new Ending(CertificateEnd.REVOKED, NOON, "reason"))));
        all.put(
                "withdrawn completions",
                s -> s.completions().withdraw(List.of(new CompletionWithdrawal(MARK.id(), hour(1), "instructor"))));
        all.put("badges", s -> s.recognition().updateBadges(List.of(Samples.badge("badge"))));
        all.put("awards", s -> s.recognition().updateAwards(List.of(AWARD.with(hour(2), hour(1)))));
        all.put(
                "revocations",
                s -> s.recognition().revoke(List.of(AWARD.id()), new Revocation(NOON, "reason", "admin")));
        all.put("sharings", s -> s.recognition().share(new BadgeSharing(MANAGER, BADGE, Visibility.PUBLIC, null)));
        all.put("profiles", s -> s.profiles().put(new Profile(MANAGER, "changed", true, true, null, 2, NOON)));
        all.put("profile links", s -> s.profiles().share(MANAGER, null, NOON));
        all.put("uploads", s -> s.uploads().forget(new FileKey("loose")));
        all.put(
                "scanned files",
                s -> s.externalTrainings()
                        .scanned(new ExternalTrainingId("external"), new FileKey("file"), ScanState.REFUSED));
        all.put("external trainings", s -> s.externalTrainings().delete(MANAGER, new ExternalTrainingId("external")));
        all.put("activities", s -> s.points().withdraw(List.of("event"), NOON));
        all.put("points", s -> s.points().append(List.of(Samples.points(MANAGER, "twice", NOON, 7))));
        all.put("consents", s -> s.standings().choose(MANAGER, BoardConsent.OUT));
        all.put("configurations", s -> s.configurations().append(new ConfigurationVersion(2, NOON, "[]")));
        all.put("audit", s -> s.audit().append(List.of(Samples.audit("another"))));
        all.put("outbox", s -> s.outbox().delivered(List.of("message")));
        all.put("taken messages", s -> s.outbox().take(NOON, hour(1), 500));
        all.put("postponed messages", s -> s.outbox().postpone(List.of("second message"), hour(2)));
        all.put("commands", s -> s.idempotency().forget(hour(1), 500));
        all.put("attempts", s -> s.attempts().add("key", NOON, 1));
        return all;
    }

    private static SeatId seatOfLearner(Session session) {
        SeatHolder learner = new SeatHolder(POOL, LEARNER);
        return session.seats().claimedBy(List.of(learner)).getOrDefault(learner, List.of()).stream()
                .map(Seat::id)
                .findFirst()
                .orElse(new SeatId("none"));
    }

    static void leave(Session session, Map<String, Consumer<Session>> steps) {
        session.people().lock(List.of(MANAGER, LEARNER, GUEST));
        session.groups().lock(List.of(GROUP));
        session.orders().lock(List.of(ORDER));
        session.seatPools().lock(List.of(POOL));
        steps.values().forEach(step -> step.accept(session));
    }

    /** Everything the steps can leave, by the same names. */
    static Map<String, Object> seenBy(World world) {
        Map<String, Function<Session, Object>> looks = new LinkedHashMap<>();
        looks.put(
                "accounts",
                s -> List.of(
                        s.people().accounts(List.of(MANAGER, LEARNER, GUEST)),
                        s.people().byEmailKey(List.of("manager@x", "learner@x", "guest@x", "other@x"))));
        looks.put(
                "terms",
                s -> s.dashboards().facts(asking("v1")) + " " + s.dashboards().facts(asking("v2")));
        looks.put("groups", s -> s.groups().versions(List.of(GROUP)));
        looks.put("ties", s -> s.groups().intervals(List.of(TIE)));
        looks.put("courses", s -> s.catalog().courses(List.of(COURSE)));
        looks.put("offerings", s -> s.catalog().offerings(List.of(OFFERING)));
        looks.put("designations", s -> s.instructors().designations(List.of(MANAGER)));
        looks.put("assignments", s -> s.instructors().assignments(List.of(MANAGER)));
        looks.put("orders", s -> s.orders().orders(List.of(ORDER)));
        looks.put("pools", s -> s.seatPools().pools(List.of(POOL)));
        looks.put("owners", s -> s.seatPools().ownedBy(LEARNER, null, 500));
        looks.put(
                "seats",
                s -> List.of(s.seatPools().counts(List.of(POOL)), s.seats().page(POOL, 0, 500)));
        looks.put(
                "withdrawals",
                s -> List.of(s.seatPools().ledgers(List.of(POOL)), s.seats().history(seatOfLearner(s))));
        looks.put("refunds", s -> s.seatPools().counts(List.of(POOL)));
        looks.put("invitations", s -> s.invitations().find(List.of(REVOKED, ACCEPTED, RESENT)));
        looks.put("acceptances", s -> s.invitations().find(List.of(ACCEPTED)));
        looks.put(
                "ended invitations",
                s -> List.of(
                        s.invitations().find(List.of(REVOKED)),
                        s.invitations().openTo(POOL, List.of("revoked@example.org")),
                        s.invitations().overdue(hour(9), 500),
                        s.invitations().overdueIn(POOL, hour(9), 500)));
        looks.put("sent invitations", s -> s.invitations().find(List.of(RESENT)));
        looks.put("codes", s -> s.invitations().codes(List.of(SeatSteps.hash(1), SeatSteps.hash(2))));
        looks.put("links", s -> s.dashboards().facts(DashboardQuery.of(MANAGER, NOON)));
        looks.put("entries", s -> s.training().entries(List.of(ENTRY)));
        looks.put("ended entries", s -> s.training().entriesTo(OFFERING, List.of(MANAGER)));
        looks.put("progress", s -> s.training().progress(List.of(MANAGER)));
        looks.put("arrangements", s -> s.training().arrangement(MANAGER));
        looks.put("completions", s -> s.completions().completions(List.of(COMPLETION.id())));
        looks.put("withdrawn completions", s -> s.completions().in(OFFERING, List.of(MANAGER)));
        looks.put("certificates", s -> s.certificates().certificates(List.of(CERTIFICATE.serial())));
        looks.put("badges", s -> s.recognition().badges(List.of(BADGE)));
        looks.put("awards", s -> s.recognition().awards(List.of(MANAGER)).getOrDefault(MANAGER, List.of()));
        looks.put("revocations", s -> s.recognition().find(List.of(AWARD.id())));
        looks.put("sharings", s -> s.recognition().sharings(List.of(MANAGER)));
        looks.put("profiles", s -> s.profiles().find(MANAGER));
        looks.put(
                "profile links",
                s -> s.profiles().byToken(ProfileChecks.link("link").token()));
        looks.put("external trainings", s -> s.externalTrainings().of(MANAGER, null, 500));
        looks.put("scanned files", s -> s.externalTrainings().find(new ExternalTrainingId("external")));
        looks.put("activities", s -> s.points().activities(List.of("event")));
        looks.put("points", s -> s.points().balance(MANAGER, NOON));
        looks.put("consents", s -> s.standings().person(MANAGER));
        looks.put("configurations", s -> s.configurations().timeline());
        looks.put(
                "audit",
                s -> s.audit().page(Long.MAX_VALUE, 500).stream()
                        .map(found -> found.entry())
                        .toList());
        looks.put("outbox", s -> s.outbox().pending(500));
        looks.put("commands", s -> s.idempotency().find(COMMAND));
        Map<String, Object> seen = new LinkedHashMap<>();
        world.read(s -> {
            looks.forEach((name, look) -> seen.put(name, look.apply(s)));
            return true;
        });
        seen.put("attempts", peek(world, s -> s.attempts().add("key", NOON, 1)));
        seen.put("uploads", peek(world, s -> s.uploads().takeDue(hour(9), 500)));
        seen.put("taken messages", peek(world, s -> s.outbox().take(NOON, hour(3), 500)));
        seen.put("postponed messages", peek(world, s -> s.outbox().take(hour(1), hour(3), 500)));
        return seen;
    }

    /** What a verb answers that cannot but write: in a transaction that is rolled back. */
    private static Object peek(World world, Function<Session, Object> verb) {
        Map<String, Object> answer = new LinkedHashMap<>();
        TransactionChecks.thrownBy(() -> world.inTransaction(s -> {
            answer.put("answer", verb.apply(s));
            return TransactionChecks.raise(new IllegalStateException("thrown after the look"));
        }));
        return Expect.present(answer.get("answer"), "answer of a look");
    }

    /** Expects that there is the same to see as before. */
    static void expectUnchanged(Map<String, Object> before, World world, String what) {
        Map<String, Object> after = seenBy(world);
        before.forEach((name, was) -> Expect.equal(was, after.get(name), name + " " + what));
    }

    /** Expects that every step left something to see. */
    static void expectAllChanged(Map<String, Object> before, Map<String, Object> after, Set<String> names) {
        for (String name : names) {
            Object was = before.get(name);
            Expect.that(was != null && !was.equals(after.get(name)), "nothing changed in " + name + ": " + was);
        }
    }

    private static DashboardQuery asking(String termsVersion) {
        return new DashboardQuery(MANAGER, NOON, null, termsVersion, Set.of(), Set.of(), Set.of());
    }
}
