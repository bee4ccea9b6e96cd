package io.lcart.spi.tck;

import static io.lcart.spi.tck.Samples.ALWAYS;
import static io.lcart.spi.tck.Samples.NOON;
import static io.lcart.spi.tck.Samples.changed;
import static io.lcart.spi.tck.Samples.completion;
import static io.lcart.spi.tck.Samples.hour;
import static io.lcart.spi.tck.Samples.hours;
import static io.lcart.spi.tck.Samples.justBefore;
import static io.lcart.spi.tck.Samples.since;

import io.lcart.spi.Interval;
import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.catalog.Instructor;
import io.lcart.spi.catalog.Offering;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.catalog.OfferingKind;
import io.lcart.spi.classroom.AssignedClass;
import io.lcart.spi.classroom.Attendee;
import io.lcart.spi.people.Account;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.AccountStatus;
import io.lcart.spi.training.Progress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The contract of {@code ClassroomStore}. */
final class ClassroomChecks {

    private static final AccountId NOBODY = new AccountId("none");
    private static final OfferingId NOTHING = new OfferingId("none");

    private ClassroomChecks() {}

    static void addTo(Checks checks) {
        addClasses(checks);
        addRosters(checks);
        addRecords(checks);
    }

    private static void addClasses(Checks checks) {
        checks.add("CLASS-01", "A class is an instructor's while designation and assignment both last.", w -> {
            AccountId a = w.account("a");
            AccountId b = w.account("b");
            OfferingId o = w.offering("o");
            OfferingId p = w.offering("p");
            Instructor first = new Instructor(a, true, false, hours(0, 4));
            Instructor second = new Instructor(a, false, true, hours(6, 9));
            w.write(s -> s.instructors().replaceDesignations(Map.of(a, List.of(first, second))));
            w.assign(a, o, hours(2, 7));
            w.assign(b, o, ALWAYS);
            Function<Instant, Optional<Instructor>> teaching =
                    at -> w.read(s -> s.classrooms().teaching(a, o, at));
            Expect.equal(Optional.empty(), teaching.apply(justBefore(hour(2))), "before the assignment");
            Expect.equal(Optional.of(first), teaching.apply(hour(2)), "when both last");
            Expect.equal(Optional.empty(), teaching.apply(hour(4)), "after the designation");
            Expect.equal(Optional.of(second), teaching.apply(hour(6)), "in the second designation");
            Expect.equal(Optional.empty(), teaching.apply(hour(7)), "after the assignment");
            Expect.equal(Optional.empty(), w.read(s -> s.classrooms().teaching(a, p, hour(3))), "another class");
            Expect.equal(Optional.empty(), w.read(s -> s.classrooms().teaching(b, o, hour(3))), "not designated");
            Expect.equal(Optional.empty(), w.read(s -> s.classrooms().teaching(NOBODY, o, hour(3))), "nobody");
            Expect.equal(Optional.empty(), w.read(s -> s.classrooms().teaching(a, NOTHING, hour(3))), "no class");
        });
        checks.add(
                "CLASS-02", "The classes of an instructor are those they may enter, each once, and no others.", w -> {
                    AccountId a = w.account("a");
                    AccountId b = w.account("b");
                    w.designate(a, hours(0, 9));
                    w.assign(a, w.offering("o"), hours(1, 2), hours(3, 9));
                    w.assign(a, w.offering("p"), hours(2, 4));
                    w.assign(b, w.offering("q"), ALWAYS);
                    Expect.equal(List.of(), classes(w, a, NOON), "before any");
                    Expect.equal(List.of("o"), classes(w, a, hour(1)), "when one lasts");
                    Expect.equal(List.of("o", "p"), classes(w, a, hour(3)), "when both last");
                    Expect.equal(List.of(), classes(w, a, hour(9)), "after the designation");
                    Expect.equal(List.of(), classes(w, b, hour(3)), "of one who is not designated");
                });
        checks.add(
                "CLASS-03", "Classes come with the latest start first, then by id, those without an event last.", w -> {
                    AccountId a = w.account("a");
                    w.designate(a, ALWAYS);
                    w.assign(a, w.offering("A"), ALWAYS);
                    w.assign(a, scheduled(w, "c", hours(1, 2)), ALWAYS);
                    w.assign(a, scheduled(w, "b", hours(1, 9)), ALWAYS);
                    w.assign(a, scheduled(w, "z", hours(5, 6)), ALWAYS);
                    w.assign(a, w.offering("a"), ALWAYS);
                    List<String> all = List.of("z", "b", "c", "A", "a");
                    Expect.equal(all, classes(w, a, NOON), "classes");
                    List<String> paged = new ArrayList<>();
                    for (OfferingId after = null; ; ) {
                        OfferingId last = after;
                        List<AssignedClass> page = w.read(s -> s.classrooms().classes(a, NOON, last, 1));
                        if (page.isEmpty()) {
                            break;
                        }
                        after = page.get(0).offering();
                        paged.add(after.value());
                    }
                    Expect.equal(all, paged, "classes one by one");
                    Expect.equal(List.of(), w.read(s -> s.classrooms().classes(a, NOON, NOTHING, 9)), "after no class");
                });
        checks.add(
                "CLASS-04",
                "A class counts the people on its roster, and those of them with a completion that counts.",
                w -> {
                    AccountId a = w.account("a");
                    AccountId b = w.account("b");
                    AccountId c = w.account("c");
                    OfferingId o = w.offering("o");
                    OfferingId p = w.offering("p");
                    w.designate(a, ALWAYS);
                    w.assign(a, o, ALWAYS);
                    w.assign(a, p, ALWAYS);
                    w.access("e1", b, o);
                    w.access("e2", b, o);
                    w.access("e3", c, o, ALWAYS, hours(0, 2));
                    w.complete(completion("d1", b, o, NOON));
                    w.complete(completion("d2", b, o, hour(1)));
                    w.complete(completion("d3", c, p, NOON));
                    w.complete(changed(completion("d4", c, o, NOON), null, hour(1)));
                    Expect.equal(
                            List.of(new AssignedClass(o, 2, 2), new AssignedClass(p, 0, 0)),
                            w.read(s -> s.classrooms().classes(a, NOON, null, 9)),
                            "classes at noon");
                    Expect.equal(
                            List.of(new AssignedClass(o, 2, 1), new AssignedClass(p, 0, 0)),
                            w.read(s -> s.classrooms().classes(a, hour(1), null, 9)),
                            "classes an hour later");
                    Expect.equal(
                            List.of(new AssignedClass(o, 1, 1)),
                            w.read(s -> s.classrooms().classes(a, hour(2), null, 1)),
                            "classes two hours later");
                });
        checks.add("CLASS-05", "A page of classes with their numbers costs one round trip.", Ability.ROUND_TRIPS, w -> {
            AccountId a = w.account("a");
            w.designate(a, ALWAYS);
            List<AccountId> people = w.accounts("p", 40);
            for (int i = 0; i < 30; i++) {
                OfferingId o = w.offering("o" + i);
                w.assign(a, o, ALWAYS);
                for (AccountId person : people.subList(0, i)) {
                    w.access("e" + i + person, person, o);
                }
            }
            RoundTrips trips = w.subject().roundTrips().orElseThrow();
            trips.reset();
            List<AssignedClass> page = w.read(s -> s.classrooms().classes(a, NOON, null, 30));
            Expect.equal(1L, trips.count(), "round trips");
            Expect.equal(
                    29 * 30 / 2, page.stream().mapToInt(AssignedClass::people).sum(), "people");
        });
    }

    private static void addRosters(Checks checks) {
        checks.add(
                "CLASS-06", "On the roster is who has an entry in force, whatever its window, and nobody else.", w -> {
                    AccountId a = w.account("a");
                    AccountId b = w.account("b");
                    AccountId c = w.account("c");
                    OfferingId o = w.offering("o");
                    w.access("e1", a, o, hours(5, 6), since(0));
                    w.access("e2", b, o, hours(-5, -4), hours(0, 2), since(4));
                    w.access("e3", c, w.offering("p"));
                    w.pool("pool", c, o, 3, ALWAYS);
                    Expect.equal(List.of(), roster(w, o, justBefore(NOON)), "before the entries");
                    Expect.equal(List.of("a", "b"), roster(w, o, NOON), "when both are in force");
                    Expect.equal(List.of("a"), roster(w, o, hour(2)), "while one is suspended");
                    Expect.equal(List.of("a", "b"), roster(w, o, hour(4)), "when it is restored");
                    Expect.equal(List.of(), roster(w, NOTHING, NOON), "of no class");
                });
        checks.add("CLASS-07", "A roster is sorted by family name, given name and id, without case and accents.", w -> {
            OfferingId o = w.offering("o");
            for (Account account : NAMES) {
                w.write(s -> s.people().insert(List.of(account)));
                w.access("e" + account.id(), account.id(), o);
            }
            List<String> all = NAMES.stream().map(each -> each.id().value()).toList();
            Expect.equal(all, roster(w, o, NOON), "roster");
            List<String> paged = new ArrayList<>();
            for (AccountId after = null; ; ) {
                AccountId last = after;
                List<Attendee> page = w.read(s -> s.classrooms().roster(o, NOON, last, 1));
                if (page.isEmpty()) {
                    break;
                }
                after = page.get(0).account().id();
                paged.add(after.value());
            }
            Expect.equal(all, paged, "roster one by one");
            Expect.equal(List.of(), w.read(s -> s.classrooms().roster(o, NOON, NOBODY, 9)), "after nobody");
        });
        checks.add(
                "CLASS-08",
                "A roster shows each person once, as they are now, with their progress in the class.",
                w -> {
                    AccountId a = w.account("a");
                    OfferingId o = w.offering("o");
                    w.access("e1", a, o);
                    w.access("e2", a, o);
                    Progress progress = new Progress(a, o, 40, NOON);
                    Progress elsewhere = new Progress(a, w.offering("p"), 90, NOON);
                    w.write(s -> s.training().record(List.of(progress, elsewhere)));
                    Account renamed = person("a", "Zoë", "Ümit");
                    w.write(s -> s.people().update(List.of(renamed)));
                    Expect.equal(
                            List.of(new Attendee(renamed, progress)),
                            w.read(s -> s.classrooms().roster(o, NOON, null, 9)),
                            "roster");
                });
        checks.add(
                "CLASS-09",
                "A renamed person moves to their new place in the roster, and paging goes on behind it.",
                w -> {
                    OfferingId o = w.offering("o");
                    for (String id : List.of("a", "b", "c")) {
                        w.write(s -> s.people().insert(List.of(person(id, "X", "Name" + id))));
                        w.access("e" + id, new AccountId(id), o);
                    }
                    w.write(s -> s.people().update(List.of(person("a", "X", "Namex"))));
                    Expect.equal(List.of("b", "c", "a"), roster(w, o, NOON), "roster");
                    AccountId left = w.account("gone");
                    w.write(s -> s.people().update(List.of(person("gone", "X", "Nameb2"))));
                    Expect.equal(
                            List.of("c", "a"),
                            ids(w.read(s -> s.classrooms().roster(o, NOON, left, 9))),
                            "after one who is not on it");
                });
        checks.add("CLASS-10", "Of people asked for, those on the roster are found, and no others.", w -> {
            AccountId a = w.account("a");
            AccountId b = w.account("b");
            AccountId c = w.account("c");
            OfferingId o = w.offering("o");
            w.access("e1", a, o, ALWAYS, hours(0, 2));
            w.access("e2", a, o, ALWAYS, hours(1, 2));
            w.access("e3", b, o);
            Progress progress = new Progress(a, o, 7, NOON);
            w.write(s -> s.training().record(List.of(progress)));
            Map<AccountId, Attendee> found =
                    w.read(s -> s.classrooms().attendees(o, List.of(c, a, NOBODY, a), hour(1)));
            Expect.equal(Map.of(a, new Attendee(Samples.account("a", "a@example.org"), progress)), found, "people");
            Expect.equal(Map.of(), w.read(s -> s.classrooms().attendees(o, List.of(a), hour(2))), "when it is over");
        });
    }

    private static void addRecords(Checks checks) {
        checks.add(
                "CLASS-11", "Unrecorded is who is on the roster and has no completion there, nor ever had one.", w -> {
                    OfferingId o = w.offering("o");
                    OfferingId p = w.offering("p");
                    for (String id : List.of("d", "c", "b", "a")) {
                        w.write(s -> s.people().insert(List.of(person(id, "X", "Name" + id))));
                        w.access("e" + id, new AccountId(id), o);
                    }
                    w.complete(completion("d1", new AccountId("a"), p, NOON));
                    w.complete(completion("d2", new AccountId("b"), o, NOON));
                    w.complete(changed(completion("d3", new AccountId("c"), o, NOON), null, hour(1)));
                    Expect.equal(
                            List.of("a", "d"),
                            ids(w.read(s -> s.classrooms().unrecorded(o, hour(2), 9))),
                            "unrecorded");
                    Expect.equal(List.of("a"), ids(w.read(s -> s.classrooms().unrecorded(o, hour(2), 1))), "up to one");
                });
        checks.add(
                "CLASS-12",
                "A course is completed in whichever offering, and the latest completion that counts dates it.",
                w -> {
                    AccountId a = w.account("a");
                    AccountId b = w.account("b");
                    CourseId c = w.course("c");
                    CourseId d = w.course("d");
                    OfferingId o = w.offering("o", c);
                    OfferingId p = w.offering("p", c);
                    w.complete(completion("d1", a, o, NOON));
                    w.complete(completion("d2", a, p, hour(1)));
                    w.complete(changed(completion("d3", a, p, hour(2)), null, hour(3)));
                    w.complete(completion("d4", a, w.offering("q", d), NOON));
                    w.complete(completion("d5", a, w.offering("r"), NOON));
                    w.complete(completion("d6", b, o, hour(4)));
                    Expect.equal(Map.of(a, Map.of(c, hour(1))), completed(w, hour(1), c, a, b), "two hours before");
                    Expect.equal(
                            Map.of(a, Map.of(c, hour(2))), completed(w, hour(2), c, a, b), "before the withdrawal");
                    Expect.equal(
                            Map.of(a, Map.of(c, hour(1)), b, Map.of(c, hour(4))),
                            completed(w, hour(4), c, a, b, NOBODY),
                            "now");
                    Expect.equal(Map.of(a, Map.of(d, NOON)), completed(w, hour(4), d, a, b), "of the other course");
                });
        checks.add("CLASS-13", "The courses that 2500 people completed are found.", w -> {
            List<AccountId> people = w.accounts("a", 2500);
            CourseId c = w.course("c");
            OfferingId o = w.offering("o", c);
            w.write(s ->
                    s.completions().insert(Numbers.upTo(2500, i -> completion("d" + i, people.get(i - 1), o, NOON))));
            Map<AccountId, Map<CourseId, Instant>> found =
                    w.read(s -> s.classrooms().completedCourses(people, List.of(c), NOON));
            Expect.equal(2500, found.size(), "people");
            Expect.equal(Set.of(Map.of(c, NOON)), Set.copyOf(found.values()), "courses");
        });
        checks.add(
                "CLASS-14",
                "A page of a roster, its completions and its people's courses cost one round trip each.",
                Ability.ROUND_TRIPS,
                w -> {
                    List<AccountId> people = w.accounts("a", 120);
                    CourseId c = w.course("c");
                    OfferingId o = w.offering("o", c);
                    people.forEach(person -> w.access("e" + person, person, o));
                    w.write(s -> s.completions()
                            .insert(Numbers.upTo(120, i -> completion("d" + i, people.get(i - 1), o, NOON))));
                    RoundTrips trips = w.subject().roundTrips().orElseThrow();
                    expectOneTrip(trips, () -> w.read(s -> s.classrooms().roster(o, NOON, people.get(7), 100)));
                    expectOneTrip(trips, () -> w.read(s -> s.completions().in(o, people)));
                    expectOneTrip(trips, () -> w.read(s -> s.classrooms().attendees(o, people, NOON)));
                    expectOneTrip(trips, () -> w.read(s -> s.classrooms().unrecorded(o, NOON, 100)));
                    expectOneTrip(trips, () -> w.read(s -> s.classrooms().completedCourses(people, List.of(c), NOON)));
                });
    }

    private static void expectOneTrip(RoundTrips trips, Runnable read) {
        trips.reset();
        read.run();
        Expect.equal(1L, trips.count(), "round trips");
    }

    /** In the order they are to come in. */
    private static final List<Account> NAMES = List.of(
            person("k1", "Élan", ""),
            person("k2", "bo", "ÉMILE"),
            person("k3", "Cher", "emile"),
            person("K4", "Ann", "Lee"),
            person("k4", "ann", "LEE"),
            person("k5", "Zoe", "Lee"),
            person("k6", "Ann", "Leeds"),
            person("k7", "Ann", "Zola"),
            person("k8", "Ann", "Ωmega"),
            person("k9", "Ann", "\uD842\uDFB7"));

    private static Account person(String id, String firstName, String lastName) {
        return new Account(
                new AccountId(id),
                firstName,
                lastName,
                id + "@example.org",
                id.equals("K4") ? "big-k4@example.org" : id + "@example.org",
                null,
                AccountStatus.ACTIVE,
                Samples.LONG_AGO);
    }

    private static OfferingId scheduled(World w, String id, Interval event) {
        w.write(s -> s.catalog()
                .insertOfferings(List.of(new Offering(
                        new OfferingId(id),
                        null,
                        "Class",
                        OfferingKind.SCHEDULED,
                        false,
                        event,
                        null,
                        List.of(),
                        null,
                        List.of()))));
        return new OfferingId(id);
    }

    private static List<String> classes(World w, AccountId instructor, Instant at) {
        return w.read(s -> s.classrooms().classes(instructor, at, null, 501)).stream()
                .map(each -> each.offering().value())
                .toList();
    }

    private static List<String> roster(World w, OfferingId offering, Instant at) {
        return ids(w.read(s -> s.classrooms().roster(offering, at, null, 501)));
    }

    private static List<String> ids(List<Attendee> attendees) {
        return attendees.stream().map(each -> each.account().id().value()).toList();
    }

    private static Map<AccountId, Map<CourseId, Instant>> completed(
            World w, Instant at, CourseId course, AccountId... accounts) {
        return w.read(s -> s.classrooms().completedCourses(List.of(accounts), List.of(course), at));
    }
}
