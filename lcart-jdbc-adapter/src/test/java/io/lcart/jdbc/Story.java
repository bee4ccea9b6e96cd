package io.lcart.jdbc;

import io.lcart.spi.Interval;
import io.lcart.spi.catalog.Offering;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.catalog.OfferingKind;
import io.lcart.spi.certificate.Certificate;
import io.lcart.spi.certificate.Certificate.Ending;
import io.lcart.spi.certificate.CertificateEnd;
import io.lcart.spi.certificate.CertificateSerial;
import io.lcart.spi.commerce.Order;
import io.lcart.spi.commerce.OrderId;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.commerce.StatusChange;
import io.lcart.spi.completion.Completion;
import io.lcart.spi.completion.CompletionId;
import io.lcart.spi.completion.CompletionSource;
import io.lcart.spi.completion.CompletionWithdrawal;
import io.lcart.spi.idempotency.CommandKey;
import io.lcart.spi.idempotency.CommandResult;
import io.lcart.spi.outbox.OutboxMessage;
import io.lcart.spi.people.Account;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.AccountStatus;
import io.lcart.spi.points.Activity;
import io.lcart.spi.points.PointsEntry;
import io.lcart.spi.seat.Acceptance;
import io.lcart.spi.seat.CodeHash;
import io.lcart.spi.seat.Invitation;
import io.lcart.spi.seat.InvitationEnd;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.IssuedCode;
import io.lcart.spi.seat.Ownership;
import io.lcart.spi.seat.PoolSource;
import io.lcart.spi.seat.SeatClaim;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatOutcome;
import io.lcart.spi.seat.SeatPool;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.SeatRefund;
import io.lcart.spi.seat.SeatRefundId;
import io.lcart.spi.seat.SeatSupply;
import io.lcart.spi.seat.Tenure;
import io.lcart.spi.seat.Withdrawal;
import io.lcart.spi.storage.Session;
import io.lcart.spi.training.AccessEntry;
import io.lcart.spi.training.AccessEntryId;
import io.lcart.spi.training.AccessSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Some of everything that the laws speak of: five seats of an order line that are claimed, invited, freed, withdrawn, replaced, refunded. */
final class Story {

    static final SeatPoolId POOL = new SeatPoolId("pool");
    private static final OfferingId OFFERING = new OfferingId("offering");
    static final AccountId OWNER = new AccountId("owner");
    private static final AccountId LEARNER = new AccountId("learner");
    private static final AccountId GUEST = new AccountId("guest");

    private Story() {}

    static void tell(DataSource source) {
        JdbcStorage storage = pool(source, 5);
        storage.inTransaction(session -> {
            seats(session);
            rest(session);
            certificates(session);
            return true;
        });
    }

    /** A storage with one pool of so many seats, and a few people. */
    static JdbcStorage pool(DataSource source, int seats) {
        JdbcStorage storage =
                JdbcStorage.builder(source).schema(SchemaPolicy.MIGRATE).build();
        storage.inTransaction(session -> {
            people(session, List.of(OWNER, LEARNER, GUEST));
            pool(session, seats);
            return true;
        });
        return storage;
    }

    /** Adds people. */
    static List<AccountId> people(JdbcStorage storage, int number) {
        List<AccountId> people =
                IntStream.range(0, number).mapToObj(i -> new AccountId("p" + i)).toList();
        storage.inTransaction(session -> {
            people(session, people);
            return true;
        });
        return people;
    }

    static Instant hour(int hour) {
        return Instant.parse("2026-03-01T00:00:00Z").plus(Duration.ofHours(hour));
    }

    private static void people(Session session, List<AccountId> people) {
        session.people()
                .insert(people.stream()
                        .map(id -> new Account(id, "A", "B", id + "@x", id + "@x", null, AccountStatus.ACTIVE, hour(0)))
                        .toList());
    }

    private static void pool(Session session, int seats) {
        session.catalog()
                .insertOfferings(List.of(new Offering(
                        OFFERING,
                        null,
                        "Offering",
                        OfferingKind.SELF_PACED,
                        true,
                        null,
                        null,
                        List.of(),
                        null,
                        List.of())));
        session.orders()
                .insert(List.of(new Order(
                        new OrderId("order"),
                        OWNER,
                        null,
                        hour(0),
                        null,
                        List.of(),
                        List.of(new StatusChange(OrderStatus.NEW, hour(0))))));
        session.seatPools()
                .supply(List.of(new SeatSupply(
                        new SeatPool(
                                POOL,
                                new PoolSource.OrderLineSource(new OrderId("order"), 1),
                                OFFERING,
                                List.of(new Ownership(OWNER, hour(0))),
                                hour(0),
                                Interval.since(hour(0)),
                                List.of(new Tenure(OWNER, Interval.since(hour(0))))),
                        seats)));
    }

    private static void seats(Session session) {
        session.seatPools().hold(List.of(POOL));
        SeatId first = claim(session, LEARNER, 1);
        session.seats().withdraw(List.of(new Withdrawal(first, hour(2), true)));
        claim(session, LEARNER, 3);
        for (String id : List.of("open", "revoked", "claimed")) {
            session.invitations()
                    .open(List.of(
                            new Invitation(new InvitationId(id), POOL, OWNER, id + "@x", id + "@x", hour(4), null)));
        }
        code(session, 1, 4);
        code(session, 2, 5);
        session.invitations().end(List.of(new InvitationId("revoked")), hour(6), InvitationEnd.REVOKED);
        SeatOutcome accepted = session.invitations()
                .accept(List.of(new Acceptance(new InvitationId("claimed"), GUEST, hour(6))))
                .get(0);
        access(session, ((SeatOutcome.Taken) accepted).seat(), GUEST);
        session.seatPools().refund(List.of(new SeatRefund(new SeatRefundId("refund"), POOL, 1, hour(7))));
    }

    private static SeatId claim(Session session, AccountId learner, int hour) {
        SeatOutcome outcome = session.seats()
                .claim(List.of(new SeatClaim(POOL, learner, hour(hour))))
                .get(0);
        SeatId seat = ((SeatOutcome.Taken) outcome).seat();
        access(session, seat, learner);
        return seat;
    }

    private static void access(Session session, SeatId seat, AccountId learner) {
        session.training()
                .insert(List.of(new AccessEntry(
                        new AccessEntryId("entry of " + seat),
                        learner,
                        OFFERING,
                        new AccessSource(AccessSource.Kind.SEAT, POOL.value()),
                        Interval.since(hour(0)),
                        hour(0),
                        null,
                        List.of(Interval.since(hour(0))))));
    }

    private static void code(Session session, int number, int hour) {
        CodeHash hash = new CodeHash("k1", Integer.toString(number).repeat(64));
        session.invitations()
                .issue(List.of(new IssuedCode(hash, new InvitationId("claimed"), "WXYZ", hour(hour), null)));
    }

    private static void rest(Session session) {
        session.idempotency()
                .remember(new CommandKey("owner", "seat.invite", "key"), new CommandResult("hash", "{}"), hour(6));
        session.points()
                .record(Stream.of("event", "undone")
                        .map(event -> new Activity(event, LEARNER, "login", null, hour(6), true))
                        .toList());
        session.points().withdraw(List.of("undone"), hour(7));
        session.points().append(List.of(new PointsEntry(LEARNER, "undone", "once", hour(6), hour(6), 5, 0, null)));
        session.points()
                .append(List.of(
                        session.points().entries(List.of("undone")).get(0).reversal(hour(7)),
                        new PointsEntry(LEARNER, "event", "once", hour(6), hour(7), 5, 0, null)));
        session.outbox()
                .append(Stream.of(1, 2)
                        .map(n -> new OutboxMessage("message " + n, "kind", "subject", "{}", hour(n)))
                        .toList());
    }

    /** A completion that was corrected, the certificate of each, and one that was revoked. */
    private static void certificates(Session session) {
        Completion first = completion("first", LEARNER, null);
        Completion corrected = completion("corrected", LEARNER, first.id());
        Completion other = completion("other", GUEST, null);
        session.completions().insert(List.of(first, corrected, other));
        session.certificates().issue(List.of(certificate("1", first, null), certificate("3", other, null)));
        session.certificates().end(Map.of(serial("1"), new Ending(CertificateEnd.SUPERSEDED, hour(7), "Corrected.")));
        session.completions().withdraw(List.of(new CompletionWithdrawal(first.id(), first.occurredAt(), "owner")));
        session.certificates().issue(List.of(certificate("2", corrected, serial("1"))));
        session.certificates().end(Map.of(serial("3"), new Ending(CertificateEnd.REVOKED, hour(8), "A mistake.")));
    }

    private static Completion completion(String id, AccountId account, @Nullable CompletionId replaces) {
        return new Completion(
                new CompletionId(id),
                account,
                OFFERING,
                hour(6),
                hour(7),
                null,
                CompletionSource.INSTRUCTOR,
                null,
                null,
                "owner",
                replaces,
                null);
    }

    private static CertificateSerial serial(String symbol) {
        return new CertificateSerial(symbol.repeat(CertificateSerial.SYMBOLS));
    }

    private static Certificate certificate(String symbol, Completion completion, @Nullable CertificateSerial replaces) {
        return new Certificate(
                serial(symbol),
                completion.id(),
                completion.account(),
                hour(7),
                "{\"serial\":\"" + serial(symbol) + "\"}",
                "k1",
                "s".repeat(86),
                replaces,
                null);
    }
}
