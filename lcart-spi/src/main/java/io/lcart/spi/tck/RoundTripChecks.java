package io.lcart.spi.tck;

import static io.lcart.spi.tck.Samples.ALWAYS;
import static io.lcart.spi.tck.Samples.NOON;
import static io.lcart.spi.tck.Samples.completion;
import static io.lcart.spi.tck.Samples.entry;
import static io.lcart.spi.tck.Samples.offering;
import static io.lcart.spi.tck.Samples.order;
import static io.lcart.spi.tck.Samples.status;

import io.lcart.spi.catalog.Course;
import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.dashboard.DashboardFacts;
import io.lcart.spi.dashboard.DashboardQuery;
import io.lcart.spi.dashboard.Fact;
import io.lcart.spi.dashboard.OrderProbe;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.GroupId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The facts of a dashboard cost one round trip, however much there is; and rules that ask for much are answered right. */
final class RoundTripChecks {

    private RoundTripChecks() {}

    static void addTo(Checks checks) {
        checks.add("RULES-01", "Rules that name 300 courses and 300 orders are answered right.", w -> {
            AccountId a = w.account("a");
            enrol(w, a, 300);
            Set<CourseId> odd = courses(300).stream()
                    .filter(c -> Integer.parseInt(c.value().substring(1)) % 2 == 1)
                    .collect(Collectors.toSet());
            DashboardFacts facts = w.facts(naming(a, 300));
            Expect.equal(Set.copyOf(courses(300)), facts.accessibleCourses(), "accessible courses");
            Expect.equal(odd, facts.completedCourses(), "completed courses");
            Expect.equal(300, facts.orders().size(), "probes that hold");
        });
        add(checks, "TRIPS-01", "The facts of a new person cost one round trip.", 0, 0);
        add(checks, "TRIPS-02", "The facts of a person with one course cost one round trip.", 1, 0);
        add(checks, "TRIPS-03", "The facts of a person with 500 courses cost one round trip.", 500, 0);
        add(
                checks,
                "TRIPS-04",
                "The facts that rules on 50 courses and 50 orders ask for cost one round trip.",
                60,
                50);
        checks.add(
                "TRIPS-05",
                "The facts of a person of every role, with much of everything, cost one round trip.",
                Ability.ROUND_TRIPS,
                w -> {
                    AccountId a = w.account("a");
                    enrol(w, a, 120);
                    w.designate(a, ALWAYS);
                    for (int i = 1; i <= 40; i++) {
                        GroupId g = w.group("g" + i);
                        w.member(a, g, ALWAYS);
                        w.admin(a, g, ALWAYS);
                        w.member(w.account("m" + i), g, ALWAYS);
                        w.award(a, w.badge("b" + i), ALWAYS);
                        w.assign(a, new OfferingId("o" + i), ALWAYS);
                        w.invite("i" + i, w.pool("p" + i, a, new OfferingId("o" + i), 3, ALWAYS), a, NOON, null);
                    }
                    expectOneTrip(w, naming(a, 50));
                    w.expect(40, Fact.PERSON_IN_REACH, a, NOON);
                });
        checks.add(
                "TRIPS-06",
                "To learn that there is no such account costs one round trip.",
                Ability.ROUND_TRIPS,
                w -> expectOneTrip(w, DashboardQuery.of(new AccountId("none"), NOON)));
    }

    private static void add(Checks checks, String id, String requirement, int enrolled, int named) {
        checks.add(id, requirement, Ability.ROUND_TRIPS, w -> {
            AccountId a = w.account("a");
            enrol(w, a, enrolled);
            expectOneTrip(w, naming(a, named));
        });
    }

    private static void expectOneTrip(World w, DashboardQuery query) {
        RoundTrips trips = w.subject().roundTrips().orElseThrow();
        trips.reset();
        w.read(s -> s.dashboards().facts(query));
        Expect.equal(1L, trips.count(), "round trips of a read");
        trips.reset();
        w.inTransaction(s -> s.dashboards().facts(query));
        Expect.equal(1L, trips.count(), "round trips inside a transaction");
    }

    /** Courses with an offering each: access to all of them, an order of each, and every other one completed. */
    private static void enrol(World w, AccountId a, int number) {
        List<CourseId> courses = courses(number);
        w.write(s -> {
            s.catalog()
                    .insertCourses(courses.stream()
                            .map(c -> new Course(c, "Course", List.of()))
                            .toList());
            s.catalog().insertOfferings(Numbers.upTo(number, i -> offering("o" + i, courses.get(i - 1))));
            s.orders()
                    .insert(Numbers.upTo(
                            number,
                            i -> order("r" + i, a, List.of(new OfferingId("o" + i)), status(OrderStatus.NEW, 0))));
            s.training().insert(Numbers.upTo(number, i -> entry("e" + i, a, new OfferingId("o" + i), ALWAYS, ALWAYS)));
            s.completions()
                    .insert(Numbers.upTo(
                            (number + 1) / 2, i -> completion("d" + i, a, new OfferingId("o" + (2 * i - 1)), NOON)));
        });
    }

    private static DashboardQuery naming(AccountId a, int number) {
        Set<CourseId> courses = Set.copyOf(courses(number));
        Set<OrderProbe> probes =
                Set.copyOf(Numbers.upTo(number, i -> new OrderProbe(new OfferingId("o" + i), OrderStatus.NEW)));
        return new DashboardQuery(a, NOON, new GroupId("default"), "v1", courses, courses, probes);
    }

    private static List<CourseId> courses(int number) {
        return Numbers.upTo(number, i -> new CourseId("c" + i));
    }
}
