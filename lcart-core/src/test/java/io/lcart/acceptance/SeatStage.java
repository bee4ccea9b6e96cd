package io.lcart.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.core.Lcart;
import io.lcart.core.code.CodeKeys;
import io.lcart.core.intake.ChangeOrderStatus;
import io.lcart.core.intake.GrantSeats;
import io.lcart.core.intake.IntakeCommand;
import io.lcart.core.intake.IntakeOutcome;
import io.lcart.core.intake.PutGroup;
import io.lcart.core.intake.PutMembership;
import io.lcart.core.intake.PutOffering;
import io.lcart.core.intake.PutOrder;
import io.lcart.core.intake.PutPerson;
import io.lcart.core.people.SystemViewer;
import io.lcart.core.people.Viewer;
import io.lcart.core.seat.AssignOutcome;
import io.lcart.core.seat.AssignTo;
import io.lcart.core.seat.ClaimOutcome;
import io.lcart.core.seat.InviteOutcome;
import io.lcart.core.seat.InviteTo;
import io.lcart.core.seat.IssueCodes;
import io.lcart.core.seat.IssueOutcome;
import io.lcart.core.seat.RegistrationCodes;
import io.lcart.core.seat.SeatLine;
import io.lcart.core.seat.SeatPolicy;
import io.lcart.core.seat.SeatRefusal;
import io.lcart.core.tile.TileId;
import io.lcart.spi.audit.AuditEntry;
import io.lcart.spi.audit.AuditRecord;
import io.lcart.spi.commerce.OrderId;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.identity.Identities;
import io.lcart.spi.identity.Identity;
import io.lcart.spi.identity.NewIdentity;
import io.lcart.spi.mail.MailMessage;
import io.lcart.spi.memory.InMemoryIdentities;
import io.lcart.spi.memory.InMemoryMail;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.AccountStatus;
import io.lcart.spi.people.GroupRelation;
import io.lcart.spi.seat.PoolSource;
import io.lcart.spi.seat.SeatCounts;
import io.lcart.spi.seat.SeatPool;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.storage.Storage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A small portal that sells seats of the offering {@code codes}: {@code boss} buys them, {@code ann}, {@code bob} and {@code cem} learn.
 * Everything goes through the façade.
 */
final class SeatStage implements AutoCloseable {

    static final SystemViewer HOST = SystemViewer.named("acceptance");
    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");

    private final Storage storage;
    private final String prefix;
    private final InMemoryMail mail = new InMemoryMail();
    private final Lcart lcart;
    private Instant now = START;
    private boolean directoryTells;
    private final Set<String> made = new HashSet<>();

    SeatStage(Adapter.Site site, SeatPolicy policy) {
        storage = site.storage();
        prefix = site.prefix();
        lcart = Lcart.builder()
                .storage(storage)
                .clock((InstantSource) () -> now)
                .identities(new OwnDirectory())
                .mail(mail)
                .codeKeys(CodeKeys.of("k1", "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8)))
                .seatPolicy(policy)
                .build();
        for (String person : List.of("boss", "ann", "bob", "cem")) {
            is(person, AccountStatus.ACTIVE);
        }
        tell(PutOffering.selfPaced(key("codes"), null, "Lab Safety").withRegistrationCodes());
    }

    /** A directory whose keys begin with the site's prefix. */
    private final class OwnDirectory implements Identities {

        private final InMemoryIdentities people = new InMemoryIdentities();

        @Override
        public Optional<AccountId> current() {
            return people.current();
        }

        @Override
        public Map<AccountId, Identity> find(Collection<AccountId> accounts) {
            return people.find(accounts);
        }

        @Override
        public AccountId create(NewIdentity identity) {
            made.add(identity.emailKey());
            AccountId account = new AccountId(prefix + people.create(identity));
            if (directoryTells) {
                tell(PutPerson.of(account.value(), identity.firstName(), identity.lastName(), identity.email()));
            }
            return account;
        }
    }

    /** From now on the directory tells of the accounts it makes, as a host with intake of its own does. */
    void directoryTells() {
        directoryTells = true;
    }

    /** Whether the directory was asked to make an account. */
    boolean isMade(String person) {
        return made.contains(email(person));
    }

    String key(String key) {
        return prefix + key;
    }

    String email(String person) {
        return key(person) + "@example.org";
    }

    Viewer as(String person) {
        return lcart.viewer(new AccountId(key(person)));
    }

    RegistrationCodes codes() {
        return lcart.registrationCodes();
    }

    Lcart lcart() {
        return lcart;
    }

    void later(Duration time) {
        now = now.plus(time);
    }

    Instant now() {
        return now;
    }

    void tell(IntakeCommand command) {
        IntakeOutcome outcome = lcart.intake().apply(HOST, command);
        assertThat(outcome.isRefused())
                .as("%s was answered by %s", command, outcome)
                .isFalse();
    }

    void is(String person, AccountStatus status) {
        tell(new PutPerson(key(person), person, "Test", email(person), null, status, null));
    }

    void inGroup(String group, boolean inherit, String person) {
        tell(new PutGroup(key(group), key(group), inherit, null, null, null, false, null));
        tell(new PutMembership(key(person), key(group), null, null));
    }

    List<String> groupsOf(String person) {
        return storage
                .read(session -> session.groups().groupsOf(new AccountId(key(person)), GroupRelation.MEMBER, now))
                .stream()
                .map(group -> group.group().value().substring(prefix.length()))
                .toList();
    }

    /** Boss buys seats; the line. */
    SeatPoolId buys(int quantity) {
        return buys("order", quantity);
    }

    SeatPoolId buys(String order, int quantity) {
        tell(PutOrder.of(key(order), key("boss"), OrderStatus.PROCESSED, PutOrder.Line.of(key("codes"), quantity)));
        return line(order);
    }

    SeatPoolId line(String order) {
        List<SeatPool> pools = storage.read(session -> session.seatPools().ofOrders(List.of(new OrderId(key(order)))));
        return pools.get(0).id();
    }

    SeatPoolId isGranted(String person, int quantity) {
        tell(new GrantSeats(key("grant"), key(person), key("codes"), quantity, null));
        return storage.read(session -> session.seatPools().ownedBy(new AccountId(key(person)), null, 500)).stream()
                .filter(pool -> pool.source().equals(new PoolSource.AdminGrant(key("grant"))))
                .findFirst()
                .orElseThrow()
                .id();
    }

    void order(String order, OrderStatus status) {
        tell(new ChangeOrderStatus(key(order), status, null));
    }

    SeatCounts counts(SeatPoolId line) {
        return storage.read(session -> session.seatPools().counts(List.of(line)))
                .get(line);
    }

    /** All that is stored of an order and its seats, and when they counted for boss; its instants as seconds since it was placed. */
    String end(String order, Instant placed) {
        SeatPoolId line = line(order);
        return storage.read(session -> {
            List<String> seconds = new ArrayList<>();
            session.orders()
                    .orders(List.of(new OrderId(key(order))))
                    .get(new OrderId(key(order)))
                    .history()
                    .forEach(state -> seconds.add(state.status() + " " + Duration.between(placed, state.at())));
            session.seatPools()
                    .pools(List.of(line))
                    .get(line)
                    .tenures()
                    .forEach(tenure -> seconds.add("in force "
                            + Duration.between(placed, tenure.interval().from())
                            + (tenure.interval().until() == null
                                    ? ""
                                    : " "
                                            + Duration.between(
                                                    placed, tenure.interval().until()))));
            session.seatPools()
                    .ledgers(List.of(line))
                    .get(line)
                    .forEach(entry -> seconds.add(
                            entry.kind() + " " + entry.seats() + " " + Duration.between(placed, entry.at())));
            session.seats()
                    .page(line, 0, 500)
                    .forEach(seat -> seconds.add(seat.state() + " " + Duration.between(placed, seat.since())));
            return seconds + " " + session.seatPools().counts(List.of(line)).get(line);
        });
    }

    List<AuditEntry> audit(String action, SeatPoolId line) {
        return storage.read(session -> session.audit().page(Long.MAX_VALUE, 500)).stream()
                .map(AuditRecord::entry)
                .filter(entry -> entry.action().equals(action) && entry.detail().contains(line.value()))
                .toList();
    }

    SeatLine lineOf(String owner, SeatPoolId line) {
        return codes().line(as(owner), line).orElseThrow();
    }

    AssignOutcome assign(SeatPoolId line, String person) {
        return codes().assign(as("boss"), new AssignTo(line, person, "Test", email(person), null));
    }

    InviteOutcome invite(SeatPoolId line, String person) {
        return codes().invite(as("boss"), new InviteTo(line, email(person), null));
    }

    List<IssueOutcome.Code> issue(SeatPoolId line, int count) {
        IssueOutcome outcome = codes().issue(as("boss"), new IssueCodes(line, count, null));
        assertThat(outcome).isInstanceOf(IssueOutcome.Issued.class);
        return ((IssueOutcome.Issued) outcome).codes();
    }

    String issueOne(SeatPoolId line) {
        return issue(line, 1).get(0).code().text();
    }

    ClaimOutcome claim(String person, String code) {
        return codes().claim(as(person), code, null);
    }

    boolean sees(String person, TileId tile) {
        return lcart.dashboards().of(as(person)).tiles().stream()
                .anyMatch(each -> each.id().equals(tile));
    }

    int count(String person, TileId tile) {
        return lcart.dashboards().of(as(person)).tiles().stream()
                .filter(each -> each.id().equals(tile))
                .findFirst()
                .orElseThrow()
                .count()
                .count();
    }

    /** Delivers what waits, and gives all mails to a person. */
    List<MailMessage> mailsTo(String person) {
        while (lcart.outbox().deliver() > 0) {}
        return mail.sent().stream()
                .filter(message -> message.to().equals(email(person)))
                .toList();
    }

    /** The code in the latest mail to a person. */
    String mailedCode(String person) {
        List<MailMessage> mails = mailsTo(person);
        return mails.get(mails.size() - 1)
                .text()
                .lines()
                .filter(line -> line.matches("([0-9A-Z]{4}-){6}[0-9A-Z]{4}"))
                .collect(Collectors.joining());
    }

    static @Nullable SeatRefusal reason(Object outcome) {
        if (outcome instanceof AssignOutcome.Refused refused) {
            return refused.reason();
        }
        if (outcome instanceof InviteOutcome.Refused refused) {
            return refused.reason();
        }
        if (outcome instanceof IssueOutcome.Refused refused) {
            return refused.reason();
        }
        return outcome instanceof ClaimOutcome.Refused refused ? refused.reason() : null;
    }

    @Override
    public void close() {
        lcart.close();
    }
}
