package io.lcart.spi.tck;

import static io.lcart.spi.tck.Samples.ALWAYS;
import static io.lcart.spi.tck.Samples.NOON;
import static io.lcart.spi.tck.Samples.completion;
import static io.lcart.spi.tck.Samples.hour;
import static io.lcart.spi.tck.Samples.hours;
import static io.lcart.spi.tck.Samples.justBefore;

import io.lcart.spi.Interval;
import io.lcart.spi.audit.AuditEntry;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.commerce.Order;
import io.lcart.spi.commerce.OrderId;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.commerce.StatusChange;
import io.lcart.spi.completion.Completion;
import io.lcart.spi.configuration.ConfigurationVersion;
import io.lcart.spi.dashboard.DashboardQuery;
import io.lcart.spi.dashboard.Fact;
import io.lcart.spi.outbox.OutboxMessage;
import io.lcart.spi.people.Account;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.AccountStatus;
import io.lcart.spi.people.GroupId;
import io.lcart.spi.people.GroupRelation;
import io.lcart.spi.people.GroupVersion;
import io.lcart.spi.points.Activity;
import io.lcart.spi.recognition.Award;
import io.lcart.spi.recognition.BadgeId;
import io.lcart.spi.seat.Invitation;
import io.lcart.spi.seat.InvitationRecord;
import io.lcart.spi.seat.Ownership;
import io.lcart.spi.seat.PoolSource;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatPool;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.SeatSupply;
import io.lcart.spi.seat.Tenure;
import io.lcart.spi.training.AccessEntry;
import io.lcart.spi.training.AccessEntryId;
import io.lcart.spi.training.AccessSource;
import io.lcart.spi.training.Progress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Instants come back exact to the microsecond, whatever the calendar and the time zones around. */
final class TimeChecks {

    static final List<Instant> INSTANTS = List.of(
            Instant.parse("1000-01-01T00:00:00.000001Z"), // near the earliest of some databases
            Instant.parse("1582-10-10T12:00:00Z"), // missing in the Gregorian calendar
            Instant.parse("1900-01-01T00:00:00Z"),
            Instant.parse("1969-12-31T23:59:59.999999Z"), // before the epoch, with a fraction
            Instant.EPOCH,
            Instant.parse("2024-02-29T23:59:59.999999Z"),
            Instant.parse("2026-03-08T07:30:00.123456Z"), // clocks in America go forward
            Instant.parse("2026-03-29T01:30:00Z"), // clocks in Europe go forward
            Instant.parse("2026-10-25T00:30:00Z"), // clocks in Europe go back: the same local time
            Instant.parse("2026-10-25T01:30:00Z"), // as this
            Instant.parse("2038-01-19T03:14:08Z"), // 32 bits of seconds are full
            Instant.parse("9998-12-31T23:59:59.999999Z"));

    private TimeChecks() {}

    static void addTo(Checks checks) {
        checks.add("TIME-01", "Every instant comes back to the microsecond, from every store.", w -> {
            for (int i = 0; i < INSTANTS.size(); i++) {
                everyStore(w, "k" + i, INSTANTS.get(i));
            }
        });
        checks.add("TIME-02", "Intervals with early and late ends come back exact, and decide exactly.", w -> {
            AccountId a = w.account("a");
            GroupId g = w.group(Samples.group("g", INSTANTS.get(0)));
            for (int i = 1; i < INSTANTS.size(); i++) {
                Interval interval = new Interval(INSTANTS.get(i - 1), INSTANTS.get(i));
                w.admin(a, g, interval);
                w.expectWithin(interval, Fact.GROUP_ADMIN, a);
            }
        });
        checks.add("TIME-03", "An interval of one microsecond holds that microsecond.", w -> {
            AccountId a = w.account("a");
            w.access("e", a, w.offering("o"), ALWAYS, new Interval(justBefore(NOON), NOON));
            w.expectWithin(new Interval(justBefore(NOON), NOON), Fact.ACCESS, a);
        });
        checks.add("TIME-04", "Instants between two microseconds are cut, never rounded up.", w -> {
            AccountId a = w.account("a");
            w.inTransaction(s -> s.people().acceptTerms(a, "v", NOON.plusNanos(999)));
            DashboardQuery query = new DashboardQuery(a, NOON, null, "v", Set.of(), Set.of(), Set.of());
            Expect.equal(1, w.facts(query).count(Fact.TERMS_ACCEPTED).count(), "terms accepted just after noon");
            w.member(a, w.group("g"), hours(0, 1));
            Instant lastInside = justBefore(hour(1)).plusNanos(999);
            Expect.equal(
                    1,
                    w.read(s -> s.groups().groupsOf(a, GroupRelation.MEMBER, lastInside))
                            .size(),
                    "groups just before the end");
            Expect.equal(
                    0,
                    w.read(s -> s.groups()
                                    .groupsOf(
                                            a,
                                            GroupRelation.MEMBER,
                                            justBefore(NOON).plusNanos(999)))
                            .size(),
                    "before");
            w.write(s -> s.points().append(List.of(Samples.points(a, "k", NOON, 5))));
            Expect.equal(0L, w.read(s -> s.points().balance(a, justBefore(NOON).plusNanos(999))), "points before");
            Expect.equal(5L, w.read(s -> s.points().balance(a, NOON.plusNanos(999))), "points after");
        });
        checks.add("TIME-05", "A dashboard can be asked for the most distant instants.", w -> {
            AccountId a = w.account("a");
            w.access("e", a, w.offering("o"));
            w.expect(0, Fact.ACCESS, a, INSTANTS.get(0));
            w.expect(1, Fact.ACCESS, a, INSTANTS.get(INSTANTS.size() - 1));
        });
        checks.add("TIME-06", "Things that follow each other at one instant never hold together.", w -> {
            AccountId a = w.account("a");
            OfferingId o = w.offering("o");
            w.award(a, w.badge("b"), hours(-1, 0), hours(0, 1));
            w.access("e", a, o, ALWAYS, hours(-1, 0));
            w.access("f", a, w.offering("p"), ALWAYS, hours(0, 1));
            for (Instant at : List.of(hour(-1), justBefore(NOON), NOON, justBefore(hour(1)))) {
                w.expect(1, Fact.BADGE_AWARD, a, at);
                w.expect(1, Fact.ACCESS, a, at);
            }
            w.expect(0, Fact.BADGE_AWARD, a, hour(1));
            w.expect(0, Fact.ACCESS, a, hour(1));
        });
    }

    private static void everyStore(World w, String k, Instant t) {
        Account account = new Account(new AccountId(k), "A", "B", k, k, null, AccountStatus.ACTIVE, t);
        AccountId a = account.id();
        GroupVersion group = Samples.group(k, t);
        OfferingId o = new OfferingId(k);
        Order order =
                new Order(new OrderId(k), a, null, t, null, List.of(), List.of(new StatusChange(OrderStatus.NEW, t)));
        Interval open = Interval.since(t);
        SeatPool pool = new SeatPool(
                new SeatPoolId(k),
                new PoolSource.AdminGrant(k),
                o,
                List.of(new Ownership(a, t)),
                t,
                open,
                List.of(new Tenure(a, open)));
        Invitation invitation = Samples.invitation(k, pool.id(), a, t, t);
        AccessSource source = new AccessSource(AccessSource.Kind.ORDER, k);
        AccessEntry entry = new AccessEntry(new AccessEntryId(k), a, o, source, open, t, t, List.of(open));
        Completion completion = Samples.changed(completion(k, a, o, t), null, t);
        Award award = Samples.award(a, new BadgeId(k), open, t);
        Activity activity = new Activity(k, a, "login", null, t, true);
        w.write(s -> {
            s.people().insert(List.of(account));
            s.groups().insert(List.of(group));
            s.catalog().insertOfferings(List.of(Samples.offering(k, null)));
            s.orders().insert(List.of(order));
            s.seatPools().supply(List.of(new SeatSupply(pool, 1)));
            s.invitations().open(List.of(invitation));
            s.training().insert(List.of(entry));
            s.training().record(List.of(new Progress(a, o, 1, t)));
            s.completions().insert(List.of(completion));
            s.recognition().insertBadges(List.of(Samples.badge(k)));
            s.recognition().insertAwards(List.of(award));
            s.points().record(List.of(activity));
            s.configurations()
                    .append(new ConfigurationVersion(
                            s.configurations().timeline().size() + 1L, t, "{}"));
            s.audit().append(List.of(new AuditEntry(t, "a", "b", null, "{}", null)));
            s.outbox().append(List.of(new OutboxMessage(k, "k", "s", "{}", t)));
        });
        w.read(s -> {
            Expect.equal(Map.of(a, account), s.people().accounts(List.of(a)), "accounts");
            Expect.equal(Map.of(group.group(), List.of(group)), s.groups().versions(List.of(group.group())), "groups");
            Expect.equal(Map.of(order.id(), order), s.orders().orders(List.of(order.id())), "orders");
            Expect.equal(Map.of(pool.id(), pool), s.seatPools().pools(List.of(pool.id())), "pools");
            Expect.equal(
                    Map.of(invitation.id(), new InvitationRecord(invitation, new SeatId(k + ".1"), t, null, null)),
                    s.invitations().find(List.of(invitation.id())),
                    "invitations");
            Expect.equal(Map.of(entry.id(), entry), s.training().entries(List.of(entry.id())), "entries");
            Expect.equal(List.of(new Progress(a, o, 1, t)), s.training().progress(List.of(a)), "progress");
            Expect.equal(
                    Map.of(completion.id(), completion),
                    s.completions().completions(List.of(completion.id())),
                    "completions");
            Expect.equal(Map.of(a, List.of(award)), s.recognition().awards(List.of(a)), "awards");
            Expect.equal(Map.of(k, activity), s.points().activities(List.of(k)), "activities");
            List<ConfigurationVersion> timeline = s.configurations().timeline();
            Expect.equal(t, timeline.get(timeline.size() - 1).from(), "configuration");
            Expect.equal(t, s.audit().page(Long.MAX_VALUE, 1).get(0).entry().at(), "audit entry");
            Expect.that(s.outbox().pending(500).contains(new OutboxMessage(k, "k", "s", "{}", t)), "message of " + t);
            return true;
        });
    }
}
