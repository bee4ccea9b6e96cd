package io.lcart.spi.tck;

import static io.lcart.spi.dashboard.Fact.ACCESS;
import static io.lcart.spi.dashboard.Fact.COMPLETION;
import static io.lcart.spi.tck.Samples.ALWAYS;
import static io.lcart.spi.tck.Samples.LONG_AGO;
import static io.lcart.spi.tck.Samples.NOON;
import static io.lcart.spi.tck.Samples.changed;
import static io.lcart.spi.tck.Samples.completion;
import static io.lcart.spi.tck.Samples.hour;
import static io.lcart.spi.tck.Samples.hours;
import static io.lcart.spi.tck.Samples.justBefore;
import static io.lcart.spi.tck.Samples.since;

import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.completion.Completion;
import io.lcart.spi.dashboard.DashboardFacts;
import io.lcart.spi.dashboard.DashboardQuery;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.training.AccessEntryId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The facts of access and completions, and the courses that rules ask for. */
final class FactTrainingChecks {

    private FactTrainingChecks() {}

    static void addTo(Checks checks) {
        checks.add("ACCESS-01", "An entry gives access while it is in force.", w -> {
            AccountId a = w.account("a");
            w.access("e", a, w.offering("o"), ALWAYS, hours(0, 2));
            w.expectWithin(hours(0, 2), ACCESS, a);
        });
        checks.add("ACCESS-02", "Suspended access comes back with the next interval in force.", w -> {
            AccountId a = w.account("a");
            w.access("e", a, w.offering("o"), ALWAYS, hours(0, 2), since(5));
            w.expectWithin(hours(0, 2), ACCESS, a);
            w.expectWithin(since(5), ACCESS, a);
        });
        checks.add("ACCESS-03", "Access ends with its window, to the microsecond.", w -> {
            AccountId a = w.account("a");
            w.access("e", a, w.offering("o"), hours(-9, 2), since(0));
            w.expectWithin(hours(0, 2), ACCESS, a);
        });
        checks.add("ACCESS-04", "Access whose window is still to come counts.", w -> {
            AccountId a = w.account("a");
            w.access("e", a, w.offering("o"), since(9), since(0));
            w.expectWithin(since(0), ACCESS, a);
        });
        checks.add("ACCESS-05", "An entry that was never in force, or an empty window, gives no access.", w -> {
            AccountId a = w.account("a");
            w.access("e", a, w.offering("o"), ALWAYS);
            w.access("f", a, w.offering("p"), hours(0, 0), ALWAYS);
            w.expect(0, ACCESS, a, hour(1));
        });
        checks.add(
                "ACCESS-06", "Several entries to one offering count once, as long as one of them gives access.", w -> {
                    AccountId a = w.account("a");
                    OfferingId o = w.offering("o");
                    w.access("e", a, o, hours(0, 2), since(0));
                    w.access("f", a, o, ALWAYS, hours(1, 4));
                    w.expectWithin(hours(0, 4), ACCESS, a);
                });
        checks.add("ACCESS-07", "Access to several offerings counts each of them.", w -> {
            AccountId a = w.account("a");
            for (int i = 1; i <= 5; i++) {
                w.access("e" + i, a, w.offering("o" + i));
            }
            w.expect(5, ACCESS, a, NOON);
        });
        checks.add("ACCESS-08", "Access is counted exactly up to 99, and 100 or more is capped.", w -> {
            AccountId a = w.account("a");
            fill(w, a, 1, 99);
            w.expect(99, ACCESS, a, NOON);
            fill(w, a, 100, 100);
            w.expect(100, ACCESS, a, NOON);
            fill(w, a, 101, 150);
            w.expect(150, ACCESS, a, NOON);
        });
        checks.add("ACCESS-09", "Many entries to one offering stay one, and ended ones do not fill the count.", w -> {
            AccountId a = w.account("a");
            OfferingId o = w.offering("o");
            w.write(s -> s.training().insert(Numbers.upTo(150, i -> Samples.entry("same" + i, a, o, ALWAYS, ALWAYS))));
            w.expect(1, ACCESS, a, NOON);
            fill(w, a, 1, 60);
            w.expect(61, ACCESS, a, NOON);
        });
        checks.add("ACCESS-10", "Other people's access does not count.", w -> {
            AccountId a = w.account("a");
            w.access("e", w.account("b"), w.offering("o"));
            w.expect(0, ACCESS, a, NOON);
        });
        checks.add("ACCESS-11", "Changed intervals decide from then on, for every instant.", w -> {
            AccountId a = w.account("a");
            AccessEntryId e = w.access("e", a, w.offering("o"));
            w.write(s -> s.training().replaceInForce(Map.of(e, List.of(hours(1, 2)))));
            w.expectWithin(hours(1, 2), ACCESS, a);
        });
        checks.add(
                "ACCESS-12",
                "Of the courses asked for, those are accessible that an accessible offering teaches.",
                w -> {
                    AccountId a = w.account("a");
                    CourseId current = w.course("current");
                    CourseId ended = w.course("ended");
                    CourseId none = w.course("none");
                    CourseId unasked = w.course("unasked");
                    w.access("e", a, w.offering("o", current), ALWAYS, hours(0, 2));
                    w.access("f", a, w.offering("p", ended), hours(0, 1), ALWAYS);
                    w.access("g", a, w.offering("q", unasked));
                    w.access("h", a, w.offering("r"));
                    w.access("i", w.account("b"), w.offering("t", none));
                    Set<CourseId> asked = Set.of(current, ended, none, new CourseId("unknown"));
                    Expect.equal(Set.of(current, ended), accessible(w, a, NOON, asked), "accessible at the start");
                    Expect.equal(
                            Set.of(current, ended), accessible(w, a, justBefore(hour(1)), asked), "before the end");
                    Expect.equal(Set.of(current), accessible(w, a, hour(1), asked), "when the window has ended");
                    Expect.equal(Set.of(), accessible(w, a, hour(2), asked), "when suspended");
                });
        checks.add("ACCESS-13", "A course of several offerings is accessible through any of them.", w -> {
            AccountId a = w.account("a");
            CourseId course = w.course("c");
            w.offering("o", course);
            w.access("e", a, w.offering("p", course));
            Expect.equal(Set.of(course), accessible(w, a, NOON, Set.of(course)), "accessible courses");
            w.expect(1, ACCESS, a, NOON);
        });
        checks.add(
                "ACCESS-14",
                "A course asked for completion only is not named as accessible, nor the other way round.",
                w -> {
                    AccountId a = w.account("a");
                    CourseId course = w.course("c");
                    OfferingId o = w.offering("o", course);
                    w.access("e", a, o);
                    w.complete(completion("d", a, o, NOON));
                    DashboardFacts access = w.facts(asking(a, NOON, Set.of(course), Set.of()));
                    Expect.equal(Set.of(course), access.accessibleCourses(), "accessible courses");
                    Expect.equal(Set.of(), access.completedCourses(), "completed courses not asked for");
                    DashboardFacts completed = w.facts(asking(a, NOON, Set.of(), Set.of(course)));
                    Expect.equal(Set.of(), completed.accessibleCourses(), "accessible courses not asked for");
                    Expect.equal(Set.of(course), completed.completedCourses(), "completed courses");
                });
        checks.add("DONE-20", "A completion counts from its instant on, however late it was recorded.", w -> {
            AccountId a = w.account("a");
            Completion late = completion("d", a, w.offering("o"), NOON);
            w.complete(new Completion(late.id(), a, late.offering(), NOON, hour(99), null, late.source(), null));
            w.expectWithin(since(0), COMPLETION, a);
        });
        checks.add("DONE-21", "A withdrawn completion counts until the instant of its withdrawal.", w -> {
            AccountId a = w.account("a");
            w.complete(changed(completion("d", a, w.offering("o"), NOON), null, hour(3)));
            w.expectWithin(hours(0, 3), COMPLETION, a);
        });
        checks.add("DONE-22", "A withdrawal recorded later, and taken back, decides like one of the beginning.", w -> {
            AccountId a = w.account("a");
            Completion done = completion("d", a, w.offering("o"), NOON);
            w.complete(done);
            w.write(s -> s.completions().update(List.of(changed(done, null, hour(3)))));
            w.expectWithin(hours(0, 3), COMPLETION, a);
            w.write(s -> s.completions().update(List.of(done)));
            w.expectWithin(since(0), COMPLETION, a);
        });
        checks.add("DONE-23", "Repeated completions of one offering count each, up to the cap.", w -> {
            AccountId a = w.account("a");
            OfferingId o = w.offering("o");
            w.write(s -> s.completions().insert(Numbers.upTo(99, i -> completion("d" + i, a, o, NOON))));
            w.expect(99, COMPLETION, a, NOON);
            w.complete(completion("d100", a, o, NOON));
            w.expect(100, COMPLETION, a, NOON);
        });
        checks.add("DONE-24", "Completions need no access, and survive its end.", w -> {
            AccountId a = w.account("a");
            OfferingId o = w.offering("o");
            w.access("e", a, o, ALWAYS, hours(0, 1));
            w.complete(completion("d", a, o, NOON));
            w.complete(completion("f", a, w.offering("p"), NOON));
            w.expect(2, COMPLETION, a, hour(5));
            w.expect(0, ACCESS, a, hour(5));
        });
        checks.add("DONE-25", "Of the courses asked for, those are completed that a completion in force is of.", w -> {
            AccountId a = w.account("a");
            CourseId done = w.course("done");
            CourseId withdrawn = w.course("withdrawn");
            CourseId none = w.course("none");
            w.complete(completion("d", a, w.offering("o", done), NOON));
            w.complete(changed(completion("e", a, w.offering("p", withdrawn), NOON), null, hour(1)));
            w.complete(completion("f", a, w.offering("q"), NOON));
            w.complete(completion("g", w.account("b"), w.offering("r", none), NOON));
            Set<CourseId> asked = Set.of(done, withdrawn, none);
            Expect.equal(Set.of(), completed(w, a, justBefore(NOON), asked), "completed before");
            Expect.equal(Set.of(done, withdrawn), completed(w, a, NOON, asked), "completed");
            Expect.equal(Set.of(done), completed(w, a, hour(1), asked), "completed after the withdrawal");
        });
        checks.add("DONE-26", "An offering that moves to another course takes access and completions along.", w -> {
            AccountId a = w.account("a");
            CourseId before = w.course("before");
            CourseId after = w.course("after");
            OfferingId o = w.offering("o", before);
            w.access("e", a, o);
            w.complete(completion("d", a, o, LONG_AGO));
            w.write(s -> s.catalog().updateOfferings(List.of(Samples.offering("o", after))));
            Set<CourseId> asked = Set.of(before, after);
            Expect.equal(Set.of(after), accessible(w, a, NOON, asked), "accessible courses");
            Expect.equal(Set.of(after), completed(w, a, NOON, asked), "completed courses");
        });
    }

    /** Gives access to offerings of these numbers, and as many entries that give none. */
    private static void fill(World w, AccountId a, int from, int to) {
        List<Integer> numbers = Numbers.upTo(to, n -> n).subList(from - 1, to);
        w.write(s -> {
            s.catalog()
                    .insertOfferings(numbers.stream()
                            .map(n -> Samples.offering("o" + n, null))
                            .toList());
            s.training()
                    .insert(numbers.stream()
                            .map(n -> Samples.entry("in" + n, a, new OfferingId("o" + n), ALWAYS, ALWAYS))
                            .toList());
            s.catalog()
                    .insertOfferings(numbers.stream()
                            .map(n -> Samples.offering("x" + n, null))
                            .toList());
            s.training()
                    .insert(numbers.stream()
                            .map(n -> Samples.entry("out" + n, a, new OfferingId("x" + n), hours(-2, -1), ALWAYS))
                            .toList());
        });
    }

    static DashboardQuery asking(AccountId a, Instant at, Set<CourseId> access, Set<CourseId> completion) {
        return new DashboardQuery(a, at, null, null, access, completion, Set.of());
    }

    private static Set<CourseId> accessible(World w, AccountId a, Instant at, Set<CourseId> asked) {
        return w.facts(asking(a, at, asked, Set.of())).accessibleCourses();
    }

    private static Set<CourseId> completed(World w, AccountId a, Instant at, Set<CourseId> asked) {
        return w.facts(asking(a, at, Set.of(), asked)).completedCourses();
    }
}
