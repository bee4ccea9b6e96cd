package io.lcart.spi.tck;

import static io.lcart.spi.tck.Samples.ALWAYS;
import static io.lcart.spi.tck.Samples.NOON;
import static io.lcart.spi.tck.Samples.completion;
import static io.lcart.spi.tck.Samples.entry;
import static io.lcart.spi.tck.Samples.hour;
import static io.lcart.spi.tck.Samples.message;
import static io.lcart.spi.tck.Samples.order;
import static io.lcart.spi.tck.Samples.since;
import static io.lcart.spi.tck.Samples.status;

import io.lcart.spi.Interval;
import io.lcart.spi.catalog.Course;
import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.catalog.Instructor;
import io.lcart.spi.catalog.InstructorAssignment;
import io.lcart.spi.catalog.Offering;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.commerce.Order;
import io.lcart.spi.commerce.OrderId;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.commerce.StatusChange;
import io.lcart.spi.completion.Completion;
import io.lcart.spi.completion.CompletionId;
import io.lcart.spi.dashboard.Fact;
import io.lcart.spi.outbox.OutboxMessage;
import io.lcart.spi.people.Account;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.GroupId;
import io.lcart.spi.people.GroupRelation;
import io.lcart.spi.people.GroupTie;
import io.lcart.spi.people.GroupVersion;
import io.lcart.spi.points.Activity;
import io.lcart.spi.points.PointsEntry;
import io.lcart.spi.points.Recorded;
import io.lcart.spi.recognition.Award;
import io.lcart.spi.recognition.Badge;
import io.lcart.spi.recognition.BadgeId;
import io.lcart.spi.seat.Invitation;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.ManagerLink;
import io.lcart.spi.seat.SeatClaim;
import io.lcart.spi.seat.SeatCounts;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatOutcome;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.SeatSupply;
import io.lcart.spi.storage.Session;
import io.lcart.spi.training.AccessEntry;
import io.lcart.spi.training.AccessEntryId;
import io.lcart.spi.training.AccessSource;
import io.lcart.spi.training.Progress;
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
        checks.add("BULK-05", "Access entries are added, found and changed in long lists.", w -> {
            List<AccountId> people = w.accounts("a", MANY);
            OfferingId o = w.offering("o");
            List<AccessEntry> entries = Numbers.upTo(MANY, i -> entry("e" + i, people.get(i - 1), o, ALWAYS, since(i)));
            List<AccessEntryId> ids = entries.stream().map(AccessEntry::id).toList();
            List<AccessSource> sources =
                    entries.stream().map(AccessEntry::source).toList();
            w.write(s -> s.training().insert(entries));
            same(entries, AccessEntry::id, w.read(s -> s.training().entries(ids)), "entries");
            Expect.equal(
                    new HashSet<>(entries),
                    new HashSet<>(w.read(s -> s.training().entriesFrom(sources))),
                    "by source");
            List<Interval> inForce = List.of(Samples.hours(0, 1), since(2));
            w.write(s -> s.training().replaceInForce(toMap(ids, id -> inForce)));
            Map<AccessEntryId, AccessEntry> after = w.read(s -> s.training().entries(ids));
            Expect.that(after.values().stream().allMatch(e -> e.inForce().equals(inForce)), "all intervals changed");
            List<Progress> reports = Numbers.upTo(MANY, i -> new Progress(people.get(i - 1), o, i % 101, NOON));
            Expect.equal(
                    Set.of(true),
                    new HashSet<>(w.inTransaction(s -> s.training().record(reports))),
                    "answers");
            Expect.equal(
                    new HashSet<>(reports),
                    new HashSet<>(w.read(s -> s.training().progress(people))),
                    "progress");
        });
        checks.add("BULK-06", "Completions are added, found and changed in long lists.", w -> {
            AccountId a = w.account("a");
            OfferingId o = w.offering("o");
            List<Completion> added = Numbers.upTo(MANY, i -> completion("d" + i, a, o, hour(i)));
            List<CompletionId> ids = added.stream().map(Completion::id).toList();
            w.write(s -> s.completions().insert(added));
            same(added, Completion::id, w.read(s -> s.completions().completions(ids)), "completions");
            List<Completion> withdrawn =
                    added.stream().map(d -> Samples.changed(d, null, NOON)).toList();
            w.write(s -> s.completions().update(withdrawn));
            same(withdrawn, Completion::id, w.read(s -> s.completions().completions(ids)), "completions");
        });
        checks.add("BULK-07", "Activities and points are recorded in long lists, each answered in its place.", w -> {
            AccountId a = w.account("a");
            List<Activity> activities = Numbers.upTo(MANY, i -> Samples.activity("e" + i, a));
            w.write(s -> s.points().record(activities.subList(0, 1300)));
            List<Recorded> told = w.inTransaction(s -> s.points().record(activities));
            Expect.equal(Collections.nCopies(1300, Recorded.KNOWN), told.subList(0, 1300), "first answers");
            Expect.equal(Collections.nCopies(1200, Recorded.NEW), told.subList(1300, MANY), "last answers");
            List<String> ids = activities.stream().map(Activity::eventId).toList();
            same(activities, Activity::eventId, w.read(s -> s.points().activities(ids)), "activities");
            List<PointsEntry> entries = Numbers.upTo(MANY, i -> Samples.points(a, "k" + i % 2000, NOON, 1));
            List<Boolean> answers = w.inTransaction(s -> s.points().award(entries));
            Expect.equal(Collections.nCopies(2000, true), answers.subList(0, 2000), "first answers");
            Expect.equal(Collections.nCopies(500, false), answers.subList(2000, MANY), "repeats");
            Expect.equal(2000L, w.read(s -> s.points().balance(a, NOON)), "balance");
        });
        checks.add("BULK-08", "Seats are claimed in a long list, one each, until none is left.", w -> {
            AccountId owner = w.account("owner");
            SeatPoolId pool = w.pool("pool", owner, w.offering("o"), MANY - 5, ALWAYS);
            List<AccountId> people = w.accounts("a", MANY);
            List<SeatOutcome> outcomes = w.inTransaction(s -> s.seats()
                    .claim(people.stream()
                            .map(a -> new SeatClaim(pool, a, NOON))
                            .toList()));
            List<SeatId> seats =
                    outcomes.stream().limit(MANY - 5).map(SeatChecks::seatOf).toList();
            Expect.distinct(seats, "seats");
            Expect.equal(
                    Collections.nCopies(5, new SeatOutcome.NoneAvailable()),
                    outcomes.subList(MANY - 5, MANY),
                    "outcomes of the last wishes");
            Expect.equal(new SeatCounts(0, 0, MANY - 5), w.counts(pool), "counts");
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
                    w.write(s -> s.seats().supply(supplies));
                    Expect.equal(
                            new HashSet<>(ids), w.inTransaction(s -> s.seats().lock(ids)), "locked pools");
                    Expect.equal(
                            new HashSet<>(
                                    supplies.stream().map(SeatSupply::pool).toList()),
                            new HashSet<>(w.read(s -> s.seats().pools(ids)).values()),
                            "pools");
                    List<Invitation> invitations = Numbers.upTo(
                            MANY,
                            i -> new Invitation(new InvitationId("i" + i), ids.get(i - 1), owner, "i@x", NOON, null));
                    List<SeatOutcome> outcomes = w.inTransaction(s -> s.seats().invite(invitations));
                    Expect.equal(
                            ids.stream()
                                    .map(id -> new SeatOutcome.Taken(new SeatId(id + ".1")))
                                    .toList(),
                            outcomes,
                            "outcomes");
                    Map<SeatPoolId, SeatCounts> counts = w.read(s -> s.seats().counts(ids));
                    Expect.equal(toMap(ids, id -> new SeatCounts(0, 1, 0)), counts, "counts");
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
            Expect.equal(groups, w.read(s -> s.groups().groupsOf(a, NOON)), "groups of the person, oldest first");
        });
        checks.add("BULK-11", "Designations, assignments, badges and awards are stored and found in long lists.", w -> {
            List<AccountId> people = w.accounts("a", MANY);
            OfferingId o = w.offering("o");
            Map<AccountId, List<Instructor>> designations =
                    toMap(people, a -> List.of(new Instructor(a, true, false, ALWAYS)));
            Map<InstructorAssignment, List<Interval>> assignments = toMap(
                    people.stream().map(a -> new InstructorAssignment(a, o)).toList(), a -> List.of(ALWAYS));
            List<Badge> badges = Numbers.upTo(MANY, i -> Samples.badge("b" + i));
            List<BadgeId> badgeIds = badges.stream().map(Badge::id).toList();
            List<Award> awards =
                    Numbers.upTo(MANY, i -> new Award(people.get(i - 1), badgeIds.get(i - 1), ALWAYS, NOON));
            w.write(s -> {
                s.people().lock(people);
                s.instructors().replaceDesignations(designations);
                s.instructors().replaceAssignments(assignments);
                s.recognition().insertBadges(badges);
                s.recognition().replaceAwards(awards);
            });
            Expect.equal(designations, w.read(s -> s.instructors().designations(people)), "designations");
            Expect.equal(assignments, w.read(s -> s.instructors().assignments(people)), "assignments");
            same(badges, Badge::id, w.read(s -> s.recognition().badges(badgeIds)), "badges");
            Map<AccountId, List<Award>> found = w.read(s -> s.recognition().awards(people));
            Expect.equal(awards.stream().collect(Collectors.toMap(Award::account, List::of)), found, "awards");
        });
        checks.add("BULK-12", "Audit entries and messages are appended and delivered in long lists.", w -> {
            List<OutboxMessage> messages = Numbers.upTo(MANY, i -> message("m" + i));
            w.write(s -> {
                s.outbox().append(messages);
                s.audit().append(Numbers.upTo(MANY, i -> Samples.audit("action " + i)));
            });
            Expect.equal(messages.subList(0, 500), w.read(s -> s.outbox().pending(500)), "first messages");
            w.write(s -> s.outbox()
                    .delivered(messages.subList(0, MANY - 3).stream()
                            .map(OutboxMessage::id)
                            .toList()));
            Expect.equal(
                    messages.subList(MANY - 3, MANY), w.read(s -> s.outbox().pending(500)), "last messages");
            Expect.equal(
                    Samples.audit("action " + MANY),
                    w.read(s -> s.audit().page(Long.MAX_VALUE, 1)).get(0).entry(),
                    "newest entry");
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
                s.seats().pools(List.of()),
                s.seats().poolsOf(List.of()),
                s.seats().lock(List.of()),
                s.seats().claim(List.of()),
                s.seats().invite(List.of()),
                s.seats().invitations(List.of()),
                s.seats().counts(List.of()),
                s.training().entries(List.of()),
                s.training().entriesFrom(List.of()),
                s.training().record(List.of()),
                s.training().progress(List.of()),
                s.completions().completions(List.of()),
                s.recognition().badges(List.of()),
                s.recognition().awards(List.of()),
                s.points().record(List.of()),
                s.points().award(List.of()),
                s.points().activities(List.of()));
        for (Object answer : answers) {
            boolean empty = answer instanceof Map<?, ?> map ? map.isEmpty() : ((Collection<?>) answer).isEmpty();
            Expect.that(empty, "nothing is found for nothing, not " + answer);
        }
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
        s.seats().supply(List.of());
        s.seats().replaceTenures(Map.of());
        s.seats().link(List.of());
        s.training().insert(List.of());
        s.training().replaceInForce(Map.of());
        s.completions().insert(List.of());
        s.completions().update(List.of());
        s.recognition().insertBadges(List.of());
        s.recognition().updateBadges(List.of());
        s.recognition().replaceAwards(List.of());
        s.audit().append(List.of());
        s.outbox().append(List.of());
        s.outbox().delivered(List.of());
    }

    private static <K, V> Map<K, V> toMap(List<K> keys, Function<K, V> value) {
        return keys.stream().collect(Collectors.toMap(key -> key, value));
    }

    /** Expects the same values, without printing thousands of them. */
    private static <K, V> void same(List<V> expected, Function<V, K> key, Map<K, V> actual, String what) {
        Expect.equal(expected.size(), actual.size(), "number of " + what);
        for (V value : expected) {
            Expect.equal(value, actual.get(key.apply(value)), what);
        }
    }
}
