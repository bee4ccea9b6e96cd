package io.lcart.spi.tck;

import static io.lcart.spi.tck.Samples.ALWAYS;
import static io.lcart.spi.tck.Samples.NOON;
import static io.lcart.spi.tck.Samples.entry;
import static io.lcart.spi.tck.Samples.order;
import static io.lcart.spi.tck.Samples.since;
import static io.lcart.spi.tck.Samples.status;

import io.lcart.spi.Interval;
import io.lcart.spi.catalog.Course;
import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.catalog.Offering;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.commerce.Order;
import io.lcart.spi.commerce.OrderId;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.commerce.StatusChange;
import io.lcart.spi.dashboard.Fact;
import io.lcart.spi.people.Account;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.GroupId;
import io.lcart.spi.people.GroupRelation;
import io.lcart.spi.people.GroupTie;
import io.lcart.spi.people.GroupVersion;
import io.lcart.spi.recognition.Award.Revocation;
import io.lcart.spi.seat.Invitation;
import io.lcart.spi.seat.InvitationEnd;
import io.lcart.spi.seat.ManagerLink;
import io.lcart.spi.seat.SeatClaim;
import io.lcart.spi.seat.SeatCounts;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatOutcome;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.SeatSupply;
import io.lcart.spi.storage.Session;
import io.lcart.spi.training.AccessSource;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lists of any length: empty, one, and around the sizes at which adapters cut them into pieces. */
final class BulkChecks {

    private static final int MANY = 2500;

    private BulkChecks() {}

    static void addTo(Checks checks) {
        checks.add("BULK-01", "Empty collections do nothing, in every store.", w -> {
            w.write(s -> Footprint.leave(s, Footprint.additions()));
            Map<String, Object> before = Footprint.seenBy(w);
            w.write(BulkChecks::nothing);
            Footprint.expectUnchanged(before, w, "after nothing");
        });
        checks.add("BULK-02", "What is asked for twice is found once.", w -> {
            AccountId a = w.account("a");
            OfferingId o = w.offering("o");
            w.access("e", a, o);
            AccessSource source = entry("e", a, o, ALWAYS).source();
            Expect.equal(1, w.read(s -> s.people().accounts(List.of(a, a))).size(), "accounts");
            Expect.equal(
                    1,
                    w.read(s -> s.training().entriesFrom(List.of(source, source)))
                            .size(),
                    "entries");
            Expect.equal(Set.of(a), w.inTransaction(s -> s.people().lock(List.of(a, a))), "locked accounts");
        });
        checks.add("BULK-03", "Accounts are added, found, locked and updated in lists of any length.", w -> {
            for (int n : Numbers.SIZES) {
                List<Account> accounts = Numbers.upTo(n, i -> Samples.account(n + "a" + i, n + "a" + i + "@x"));
                List<AccountId> ids = accounts.stream().map(Account::id).toList();
                w.write(s -> s.people().insert(accounts));
                Expect.equal(new HashSet<>(ids), w.inTransaction(s -> s.people().lock(ids)), n + " locked");
                List<Account> renamed = Numbers.upTo(n, i -> Samples.account(n + "a" + i, n + "b" + i + "@x"));
                w.write(s -> s.people().update(renamed));
                same(renamed, Account::id, w.read(s -> s.people().accounts(ids)), n + " accounts");
                List<String> addresses = renamed.stream().map(Account::emailKey).toList();
                Expect.equal(n, w.read(s -> s.people().byEmailKey(addresses)).size(), n + " by address");
            }
        });
        checks.add(
                "BULK-04", "Orders with lines and states are added, found and changed in lists of any length.", w -> {
                    AccountId a = w.account("a");
                    OfferingId o = w.offering("o");
                    for (int n : Numbers.SIZES) {
                        List<Order> orders = Numbers.upTo(
                                n,
                                i -> order(
                                        n + "r" + i,
                                        a,
                                        List.of(o),
                                        status(OrderStatus.NEW, i),
                                        status(OrderStatus.PENDING, i + 1)));
                        List<OrderId> ids = orders.stream().map(Order::id).toList();
                        w.write(s -> s.orders().insert(orders));
                        same(orders, Order::id, w.read(s -> s.orders().orders(ids)), n + " orders");
                        List<StatusChange> history =
                                List.of(status(OrderStatus.INVOICE, 0), status(OrderStatus.PROCESSED, 1));
                        w.write(s -> {
                            s.orders().lock(ids);
                            s.orders().replaceHistory(toMap(ids, id -> history));
                        });
                        Map<OrderId, Order> after = w.read(s -> s.orders().orders(ids));
                        Expect.that(
                                after.values().stream()
                                        .allMatch(order -> order.history().equals(history)),
                                n + " histories");
                    }
                });
        checks.add("BULK-08", "Seats are claimed in a long list, one each, until none is left.", w -> {
            AccountId owner = w.account("owner");
            SeatPoolId pool = w.pool("pool", owner, w.offering("o"), MANY - 5, ALWAYS);
            List<AccountId> people = w.accounts("a", MANY);
            List<SeatOutcome> outcomes = w.inTransaction(s -> {
                s.seatPools().hold(List.of(pool));
                return s.seats()
                        .claim(people.stream()
                                .map(a -> new SeatClaim(pool, a, NOON))
                                .toList());
            });
            List<SeatId> seats =
                    outcomes.stream().limit(MANY - 5).map(SeatChecks::seatOf).toList();
            Expect.distinct(seats, "seats");
            Expect.equal(
                    Collections.nCopies(5, new SeatOutcome.NoneAvailable()),
                    outcomes.subList(MANY - 5, MANY),
                    "outcomes of the last wishes");
            Expect.equal(new SeatCounts(0, 0, MANY - 5, 0), w.counts(pool), "counts");
            w.write(s -> s.seats()
                    .link(Numbers.upTo(
                            MANY - 5, i -> new ManagerLink(owner, people.get(i - 1), seats.get(i - 1), NOON))));
            w.expect(100, Fact.PERSON_IN_REACH, owner, NOON);
        });
        checks.add(
                "BULK-09",
                "Pools are supplied, found and counted in long lists; invitations take a seat of each.",
                w -> {
                    AccountId owner = w.account("owner");
                    OfferingId o = w.offering("o");
                    List<SeatSupply> supplies = Numbers.upTo(MANY, i -> Samples.supply("p" + i, owner, o, 1, ALWAYS));
                    List<SeatPoolId> ids =
                            supplies.stream().map(s -> s.pool().id()).toList();
                    w.write(s -> s.seatPools().supply(supplies));
                    Expect.equal(
                            new HashSet<>(ids),
                            w.inTransaction(s -> s.seatPools().lock(ids)),
                            "locked pools");
                    Expect.equal(
                            new HashSet<>(
                                    supplies.stream().map(SeatSupply::pool).toList()),
                            new HashSet<>(w.read(s -> s.seatPools().pools(ids)).values()),
                            "pools");
                    List<Invitation> invitations =
                            Numbers.upTo(MANY, i -> Samples.invitation("i" + i, ids.get(i - 1), owner, NOON, null));
                    List<SeatOutcome> outcomes = w.inTransaction(s -> {
                        s.seatPools().hold(ids);
                        return s.invitations().open(invitations);
                    });
                    Expect.equal(
                            ids.stream()
                                    .map(id -> new SeatOutcome.Taken(new SeatId(id + ".1")))
                                    .toList(),
                            outcomes,
                            "outcomes");
                    Map<SeatPoolId, SeatCounts> counts =
                            w.read(s -> s.seatPools().counts(ids));
                    Expect.equal(toMap(ids, id -> new SeatCounts(0, 1, 0, 0)), counts, "counts");
                });
        checks.add("BULK-10", "Groups, ties, courses and offerings are stored and found in long lists.", w -> {
            List<GroupVersion> groups = Numbers.upTo(MANY, i -> Samples.group("g" + i, NOON));
            List<GroupId> groupIds = groups.stream().map(GroupVersion::group).toList();
            List<Course> courses = Numbers.upTo(
                    MANY, i -> new Course(new CourseId("c" + i), "C", List.of(new CourseId("c" + (i % MANY + 1)))));
            List<CourseId> courseIds = courses.stream().map(Course::id).toList();
            List<Offering> offerings = Numbers.upTo(MANY, i -> Samples.offering("o" + i, courseIds.get(i - 1)));
            List<OfferingId> offeringIds = offerings.stream().map(Offering::id).toList();
            w.write(s -> {
                s.groups().insert(groups);
                s.catalog().insertCourses(courses);
                s.catalog().insertOfferings(offerings);
            });
            Expect.equal(
                    toMap(groups, List::of).values().size(),
                    w.read(s -> s.groups().versions(groupIds)).size(),
                    "groups");
            same(courses, Course::id, w.read(s -> s.catalog().courses(courseIds)), "courses");
            same(offerings, Offering::id, w.read(s -> s.catalog().offerings(offeringIds)), "offerings");
            AccountId a = w.account("a");
            List<GroupTie> ties = groupIds.stream()
                    .map(g -> new GroupTie(a, g, GroupRelation.MEMBER))
                    .toList();
            List<Interval> intervals = List.of(Samples.hours(0, 1), since(2));
            w.write(s -> {
                s.people().lock(List.of(a));
                s.groups().replaceIntervals(toMap(ties, tie -> intervals));
            });
            Expect.equal(toMap(ties, tie -> intervals), w.read(s -> s.groups().intervals(ties)), "intervals");
            Expect.equal(
                    groups,
                    w.read(s -> s.groups().groupsOf(a, GroupRelation.MEMBER, NOON)),
                    "groups of the person, oldest first");
        });
    }

    private static void nothing(Session s) {
        List<Object> answers = List.of(
                s.people().accounts(List.of()),
                s.people().byEmailKey(List.of()),
                s.people().lock(List.of()),
                s.groups().versions(List.of()),
                s.groups().lock(List.of()),
                s.groups().intervals(List.of()),
                s.catalog().courses(List.of()),
                s.catalog().offerings(List.of()),
                s.instructors().designations(List.of()),
                s.instructors().assignments(List.of()),
                s.orders().orders(List.of()),
                s.orders().lock(List.of()),
                s.seatPools().pools(List.of()),
                s.seatPools().ofOrders(List.of()),
                s.seatPools().lock(List.of()),
                s.seats().claim(List.of()),
                s.invitations().open(List.of()),
                s.invitations().find(List.of()),
                s.invitations().openTo(new SeatPoolId("pool"), List.of()),
                s.invitations().accept(List.of()),
                s.invitations().end(List.of(), NOON, InvitationEnd.REVOKED),
                s.invitations().resend(List.of(), NOON, NOON),
                s.invitations().codes(List.of()),
                s.seats().withdraw(List.of()),
                s.seats().find(List.of()),
                s.seats().claimedBy(List.of()),
                s.seatPools().hold(List.of()),
                s.seatPools().counts(List.of()),
                s.seatPools().ledgers(List.of()),
                s.training().entriesTo(new OfferingId("offering"), List.of()),
                s.training().entries(List.of()),
                s.training().entriesFrom(List.of()),
                s.training().record(List.of()),
                s.training().progress(List.of()),
                s.completions().completions(List.of()),
                s.completions().of(List.of()),
                s.certificates().certificates(List.of()),
                s.certificates().of(List.of()),
                s.training().entriesOf(List.of()),
                s.recognition().badges(List.of()),
                s.recognition().awards(List.of()),
                s.recognition().attachedTo(List.of()),
                s.recognition().holders(List.of(), NOON),
                s.recognition().find(List.of()),
                s.recognition().revoke(List.of(), new Revocation(NOON, "reason", "admin")),
                s.recognition().sharings(List.of()),
                s.points().record(List.of()),
                s.points().withdraw(List.of(), NOON),
                s.points().within(List.of()),
                s.points().entries(List.of()),
                s.points().activities(List.of()),
                s.standings().people(List.of()));
        for (Object answer : answers) {
            boolean empty = answer instanceof Map<?, ?> map ? map.isEmpty() : ((Collection<?>) answer).isEmpty();
            Expect.that(empty, "nothing is found for nothing, not " + answer);
        }
        s.points().append(List.of());
        s.people().insert(List.of());
        s.people().update(List.of());
        s.groups().insert(List.of());
        s.groups().replaceVersions(Map.of());
        s.groups().replaceIntervals(Map.of());
        s.catalog().insertCourses(List.of());
        s.catalog().updateCourses(List.of());
        s.catalog().insertOfferings(List.of());
        s.catalog().updateOfferings(List.of());
        s.instructors().replaceDesignations(Map.of());
        s.instructors().replaceAssignments(Map.of());
        s.orders().insert(List.of());
        s.orders().replaceHistory(Map.of());
        s.seatPools().supply(List.of());
        s.seatPools().replaceTenures(Map.of());
        s.seatPools().transfer(Map.of());
        s.seats().link(List.of());
        s.invitations().issue(List.of());
        s.training().end(Map.of());
        s.training().insert(List.of());
        s.training().replaceInForce(Map.of());
        s.completions().insert(List.of());
        s.completions().update(List.of());
        s.completions().withdraw(List.of());
        s.certificates().issue(List.of());
        s.certificates().end(Map.of());
        s.recognition().insertBadges(List.of());
        s.recognition().updateBadges(List.of());
        s.recognition().insertAwards(List.of());
        s.recognition().updateAwards(List.of());
        s.audit().append(List.of());
        s.outbox().append(List.of());
        s.outbox().delivered(List.of());
        s.outbox().postpone(List.of(), NOON);
    }

    static <K, V> Map<K, V> toMap(List<K> keys, Function<K, V> value) {
        return keys.stream().collect(Collectors.toMap(key -> key, value));
    }

    /** Expects the same values, without printing thousands of them. */
    static <K, V> void same(List<V> expected, Function<V, K> key, Map<K, V> actual, String what) {
        Expect.equal(expected.size(), actual.size(), "number of " + what);
        for (V value : expected) {
            Expect.equal(value, actual.get(key.apply(value)), what);
        }
    }
}
