package io.lcart.seatproof;

import io.lcart.acceptance.Adapter;
import io.lcart.core.code.Parsed;
import io.lcart.core.code.RegistrationCode;
import io.lcart.core.intake.ChangeOrderStatus;
import io.lcart.core.intake.IntakeCommand;
import io.lcart.core.intake.IntakeOutcome;
import io.lcart.core.intake.PutGroup;
import io.lcart.core.intake.PutMembership;
import io.lcart.core.intake.PutOffering;
import io.lcart.core.intake.PutOrder;
import io.lcart.core.intake.PutPerson;
import io.lcart.core.seat.AccessClock;
import io.lcart.core.seat.IssueCodes;
import io.lcart.core.seat.IssueOutcome;
import io.lcart.core.seat.SeatPolicy;
import io.lcart.core.seat.roster.RosterLimits;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.commerce.OrderId;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.PoolSource;
import io.lcart.spi.seat.SeatCounts;
import io.lcart.spi.seat.SeatHolder;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatPool;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.storage.Session;
import io.lcart.spi.storage.Storage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A site where many do the same at the same instant. Every round has an offering, an order and a line of its own; {@code boss} buys, and
 * {@code p0}, {@code p1} and so on are the others. Thread-safe but for the beginning of a round.
 */
final class Arena implements AutoCloseable {

    static final int PEOPLE = 64;
    static final Instant NOW = Model.START;

    private final Site site;
    private final Site soon;
    private final Site later;
    private final List<AccountId> people;
    private final Set<String> invitations = new ConcurrentSkipListSet<>();
    private final int crowd;
    private int round;
    private SeatPoolId line;

    /** An arena whose library uses a storage that may be broken. */
    Arena(Storage used, Adapter.Site place, int crowd, SeatPolicy policy) {
        this.crowd = crowd;
        site = new Site(used, place.storage(), place.prefix(), () -> NOW, policy);
        soon = new Site(used, place.storage(), place.prefix(), () -> NOW.plus(Model.REMIND_EVERY), policy);
        later = new Site(used, place.storage(), place.prefix(), () -> NOW.plus(Model.LIFE), policy);
        List<IntakeCommand> commands = new ArrayList<>();
        commands.add(person("boss"));
        commands.add(person("cho"));
        commands.add(new PutGroup(site.key("open"), site.key("open"), true, null, null, null, false, null));
        IntStream.range(0, crowd).forEach(i -> commands.add(person("p" + i)));
        tell(commands);
        tell(List.of(PutMembership.of(site.key("boss"), site.key("open"))));
        people = IntStream.range(0, crowd).mapToObj(i -> site.account("p" + i)).toList();
    }

    static SeatPolicy policy(int mailsPerDay, int attemptsPerHour) {
        return new SeatPolicy(
                AccessClock.ORDER_DATE,
                Model.LIFE,
                true,
                Duration.ofMinutes(10),
                mailsPerDay,
                attemptsPerHour,
                Model.LOW,
                RosterLimits.STANDARD,
                null);
    }

    private PutPerson person(String name) {
        return PutPerson.of(site.key(name), name, "Test", site.email(name));
    }

    /** Somebody who was not there in the rounds before. */
    String newcomer() {
        tell(List.of(person("newcomer" + round)));
        return "newcomer" + round;
    }

    private void tell(List<IntakeCommand> commands) {
        for (IntakeOutcome outcome : site.lcart.intake().apply(Site.HOST, commands)) {
            if (outcome.isRefused()) {
                throw new IllegalStateException(outcome.toString());
            }
        }
    }

    Site site() {
        return site;
    }

    /** The same site at the instant at which what is sent now may be sent again. */
    Site soon() {
        return soon;
    }

    /** The same site at the instant at which what is sent now expires. */
    Site later() {
        return later;
    }

    int round() {
        return round;
    }

    String order() {
        return site.key("order" + round);
    }

    SeatPoolId line() {
        return line;
    }

    /** What {@code boss} tells when buying the round's line. */
    PutOrder purchase(int seats) {
        return PutOrder.of(
                order(),
                site.key("boss"),
                OrderStatus.PROCESSED,
                PutOrder.Line.of(site.key("offering" + round), seats));
    }

    /** Begins a round with nothing bought yet. */
    void beginEmpty() {
        round++;
        line = null;
        invitations.clear();
        tell(List.of(PutOffering.selfPaced(site.key("offering" + round), null, "Offering")
                .withRegistrationCodes()));
    }

    /** Begins a round with a line of so many seats, two at least. */
    void begin(int seats) {
        beginEmpty();
        tell(List.of(purchase(seats)));
        findLine();
    }

    /** Who is granted seats in this round: hardly anybody twice. */
    String grantee() {
        return "p" + round % crowd;
    }

    /** Learns which line the round's order or grant has brought, if it has. */
    void findLine() {
        PoolSource grant = new PoolSource.AdminGrant(order());
        line = site.storage.read(session -> Stream.concat(
                        session.seatPools().ofOrders(List.of(new OrderId(order()))).stream(),
                        session.seatPools().ownedBy(site.account(grantee()), null, 500).stream()
                                .filter(pool -> pool.source().equals(grant)))
                .map(SeatPool::id)
                .findFirst()
                .orElse(null));
    }

    void become(OrderStatus status) {
        tell(List.of(new ChangeOrderStatus(order(), status, null)));
    }

    /** Codes that {@code boss} hands out. */
    List<RegistrationCode> issue(int count) {
        IssueOutcome.Issued issued = (IssueOutcome.Issued)
                site.lcart.registrationCodes().issue(site.as("boss"), new IssueCodes(line, count, null));
        issued.codes().forEach(code -> invitations.add(code.invitation().value()));
        return issued.codes().stream().map(IssueOutcome.Code::code).toList();
    }

    /** The code in the mail that something sends. */
    RegistrationCode codeMailedBy(Runnable sending) {
        deliver();
        int before = site.mail.sent().size();
        sending.run();
        deliver();
        return site.mail.sent().stream()
                .skip(before)
                .flatMap(mail -> mail.text().lines())
                .filter(line -> line.matches("([0-9A-Z]{4}-){6}[0-9A-Z]{4}"))
                .map(line -> ((Parsed.Code) RegistrationCode.parse(line)).code())
                .findFirst()
                .orElseThrow();
    }

    private void deliver() {
        while (site.lcart.outbox().deliver() > 0) {}
    }

    void invited(InvitationId invitation) {
        invitations.add(invitation.value());
    }

    List<InvitationId> invitations() {
        return invitations.stream().map(InvitationId::new).toList();
    }

    /** The seat of the line that a person holds. */
    SeatId seatOf(String person) {
        SeatHolder holder = new SeatHolder(line, site.account(person));
        return site.storage
                .read(session -> session.seats().claimedBy(List.of(holder)))
                .get(holder)
                .get(0)
                .id();
    }

    SeatCounts counts() {
        return site.storage.read(this::counts);
    }

    SeatCounts counts(Session session) {
        return session.seatPools().counts(List.of(line)).get(line);
    }

    OfferingId offering() {
        return new OfferingId(site.key("offering" + round));
    }

    /** All people, those that may have come to be in this round as well. */
    List<AccountId> everybody() {
        List<AccountId> everybody = new ArrayList<>(people);
        List.of("boss", "cho", "stranger" + round, "listed" + round).forEach(name -> everybody.add(site.account(name)));
        return everybody;
    }

    /** Which laws the round has broken. */
    List<String> broken() {
        Stock.Question question =
                new Stock.Question(List.of(line), invitations(), List.of(), List.of(offering()), everybody());
        Instant afterwards = NOW.plus(Model.LIFE);
        return Laws.broken(site.storage.read(session -> Stock.read(session, question, null)), afterwards);
    }

    @Override
    public void close() {
        site.close();
        soon.close();
        later.close();
    }
}
