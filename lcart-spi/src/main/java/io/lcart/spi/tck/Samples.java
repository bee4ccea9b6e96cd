package io.lcart.spi.tck;

import io.lcart.spi.Interval;
import io.lcart.spi.audit.AuditEntry;
import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.catalog.Offering;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.catalog.OfferingKind;
import io.lcart.spi.certificate.Certificate;
import io.lcart.spi.certificate.CertificateSerial;
import io.lcart.spi.commerce.Order;
import io.lcart.spi.commerce.OrderId;
import io.lcart.spi.commerce.OrderLine;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.commerce.StatusChange;
import io.lcart.spi.completion.Completion;
import io.lcart.spi.completion.CompletionId;
import io.lcart.spi.completion.CompletionSource;
import io.lcart.spi.outbox.OutboxMessage;
import io.lcart.spi.people.Account;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.AccountStatus;
import io.lcart.spi.people.GroupId;
import io.lcart.spi.people.GroupVersion;
import io.lcart.spi.points.Activity;
import io.lcart.spi.points.PointsEntry;
import io.lcart.spi.recognition.Award;
import io.lcart.spi.recognition.AwardId;
import io.lcart.spi.recognition.Badge;
import io.lcart.spi.recognition.BadgeExpiry;
import io.lcart.spi.recognition.BadgeId;
import io.lcart.spi.seat.Invitation;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.Ownership;
import io.lcart.spi.seat.PoolSource;
import io.lcart.spi.seat.SeatPool;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.SeatSupply;
import io.lcart.spi.seat.Tenure;
import io.lcart.spi.training.AccessEntry;
import io.lcart.spi.training.AccessEntryId;
import io.lcart.spi.training.AccessSource;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plain values for the checks. */
final class Samples {

    /** The instant around which everything happens. */
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    /** Long before anything happens. */
    static final Instant LONG_AGO = NOON.minus(Duration.ofDays(1000));

    /** An interval around everything. */
    static final Interval ALWAYS = Interval.since(LONG_AGO);

    private Samples() {}

    /** Some hours after noon, or before it. */
    static Instant hour(int hours) {
        return NOON.plus(Duration.ofHours(hours));
    }

    static Interval hours(int from, int until) {
        return new Interval(hour(from), hour(until));
    }

    static Interval since(int hours) {
        return Interval.since(hour(hours));
    }

    static Instant justBefore(Instant instant) {
        return instant.minus(1, ChronoUnit.MICROS);
    }

    static Account account(String id, String emailKey) {
        return new Account(new AccountId(id), "Ada", "Byron", emailKey, emailKey, null, AccountStatus.ACTIVE, LONG_AGO);
    }

    static GroupVersion group(String id, Instant from) {
        return new GroupVersion(new GroupId(id), from, "Group " + id, false, null, null, null, false);
    }

    static Offering offering(String id, @Nullable CourseId course) {
        return new Offering(
                new OfferingId(id),
                course,
                "Offering " + id,
                OfferingKind.SELF_PACED,
                true,
                null,
                null,
                List.of(),
                null,
                List.of());
    }

    static Order order(String id, AccountId customer, List<OfferingId> offerings, StatusChange... history) {
        List<OrderLine> lines = new ArrayList<>();
        for (OfferingId offering : offerings) {
            lines.add(new OrderLine(lines.size() + 1, offering, 1, false, ALWAYS, null));
        }
        return new Order(new OrderId(id), customer, null, history[0].at(), null, lines, List.of(history));
    }

    static StatusChange status(OrderStatus status, int hour) {
        return new StatusChange(status, hour(hour));
    }

    static SeatSupply supply(String id, AccountId owner, OfferingId offering, int seats, Interval... tenures) {
        List<Tenure> inForce = List.of(tenures).stream()
                .map(interval -> new Tenure(owner, interval))
                .toList();
        PoolSource source = new PoolSource.AdminGrant("grant-" + id);
        return new SeatSupply(
                new SeatPool(new SeatPoolId(id), source, offering, owned(owner), LONG_AGO, ALWAYS, inForce), seats);
    }

    /** In one person's hands from the beginning on. */
    static List<Ownership> owned(AccountId owner) {
        return List.of(new Ownership(owner, LONG_AGO));
    }

    static Invitation invitation(
            String id, SeatPoolId pool, AccountId inviter, Instant at, @Nullable Instant expiresAt) {
        String email = id + "@example.org";
        return new Invitation(new InvitationId(id), pool, inviter, email, email, at, expiresAt);
    }

    static AccessEntry entry(String id, AccountId account, OfferingId offering, Interval window, Interval... inForce) {
        AccessSource source = new AccessSource(AccessSource.Kind.ORDER, id);
        Instant givenAt = inForce.length == 0 ? LONG_AGO : inForce[0].from();
        return new AccessEntry(
                new AccessEntryId(id), account, offering, source, window, givenAt, null, List.of(inForce));
    }

    static Completion completion(String id, AccountId account, OfferingId offering, Instant occurredAt) {
        return new Completion(
                new CompletionId(id), account, offering, occurredAt, occurredAt, null, CompletionSource.CONTENT, null);
    }

    static Certificate certificate(
            int number, CompletionId completion, AccountId account, @Nullable CertificateSerial replaces) {
        return new Certificate(
                serial(number),
                completion,
                account,
                NOON,
                "{\"serial\":\"" + number + "\"}",
                "key",
                "signature",
                replaces,
                null);
    }

    static CertificateSerial serial(int number) {
        return new CertificateSerial(String.format(Locale.ROOT, "%026d", number));
    }

    static Completion changed(Completion completion, @Nullable BigDecimal score, @Nullable Instant withdrawnAt) {
        return completion.with(score, withdrawnAt, completion.withdrawnBy());
    }

    static Badge badge(String id, CourseId... courses) {
        return new Badge(new BadgeId(id), "Badge " + id, "", null, true, new BadgeExpiry.Never(), List.of(courses));
    }

    /** The award of an instant, withdrawn at the interval's end. */
    static Award award(AccountId account, BadgeId badge, Interval interval, @Nullable Instant expiresAt) {
        String source = account + "|" + badge + "|" + interval.from();
        AwardId id = new AwardId(
                UUID.nameUUIDFromBytes(source.getBytes(StandardCharsets.UTF_8)).toString());
        return new Award(id, account, badge, null, interval.from(), expiresAt, interval.until(), null);
    }

    static Activity activity(String eventId, AccountId account) {
        return new Activity(eventId, account, "login", null, NOON, true);
    }

    static PointsEntry points(AccountId account, String awardKey, Instant occurredAt, long points) {
        String event = account + " " + awardKey;
        return new PointsEntry(account, event, awardKey, occurredAt, occurredAt, points, 0, null);
    }

    static OutboxMessage message(String id) {
        return new OutboxMessage(id, "seat.invited", "subject", "{}", NOON);
    }

    static AuditEntry audit(String action) {
        return new AuditEntry(NOON, "actor", action, null, "{}", null);
    }
}
