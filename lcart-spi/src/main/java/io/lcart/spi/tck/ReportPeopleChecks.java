package io.lcart.spi.tck;

import static io.lcart.spi.tck.Samples.ALWAYS;
import static io.lcart.spi.tck.Samples.NOON;
import static io.lcart.spi.tck.Samples.hour;
import static io.lcart.spi.tck.Samples.hours;

import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.GroupId;
import io.lcart.spi.report.ReachedPerson;
import io.lcart.spi.report.ReportGrant;
import io.lcart.spi.report.ReportGrant.Ground;
import io.lcart.spi.report.ReportReach;
import io.lcart.spi.report.ReportScope;
import io.lcart.spi.report.ReportedPerson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The contract of {@code ReportStore}: whom a viewer reaches, and why. */
final class ReportPeopleChecks {

    private ReportPeopleChecks() {}

    static void addTo(Checks checks) {
        addOneTo(checks);
        checks.add(
                "REPORT-23", "Everyone within reach is named once, with every reason, though there be no row.", w -> {
                    AccountId v = w.account("v");
                    AccountId a = w.account("a");
                    AccountId b = w.account("b");
                    GroupId g = w.group("g");
                    GroupId h = w.group("h");
                    OfferingId o = w.offering("o");
                    OfferingId p = w.offering("p");
                    w.admin(v, g, ALWAYS);
                    w.admin(v, h, ALWAYS);
                    w.member(v, g, ALWAYS);
                    w.member(a, h, ALWAYS);
                    w.member(a, g, ALWAYS);
                    w.member(b, g, hours(0, 1));
                    w.access("e", b, p);
                    w.access("f", b, o);
                    w.designate(v, ALWAYS);
                    w.assign(v, p, ALWAYS);
                    for (String pool : List.of("pool1", "pool2")) {
                        ReportSteps.link(w, v, a, w.claim(w.pool(pool, v, o, 1, ALWAYS), a, NOON), NOON);
                    }
                    List<ReachedPerson> expected = List.of(
                            new ReachedPerson(
                                    person("a"),
                                    List.of(
                                            new ReportGrant(Ground.GROUP_ADMIN, "g"),
                                            new ReportGrant(Ground.GROUP_ADMIN, "h"),
                                            new ReportGrant(Ground.MANAGER, "o"))),
                            new ReachedPerson(person("b"), List.of(new ReportGrant(Ground.INSTRUCTOR, "p"))));
                    for (ReportReach reach : List.of(ReportReach.PAIRS, ReportReach.TRANSCRIPTS)) {
                        ReportScope scope = new ReportScope(v, hour(2), reach);
                        Expect.equal(expected, w.read(s -> s.reports().people(scope, null, 501)), "people of " + reach);
                    }
                    Expect.thrown(
                            IllegalArgumentException.class,
                            "reasons to reach oneself",
                            () -> w.read(s -> s.reports().people(new ReportScope(v, NOON, ReportReach.SELF), null, 1)));
                });
        checks.add("REPORT-24", "The people within reach are paged by name and id.", w -> {
            ReportScope scope = members(w, 11);
            List<ReachedPerson> all = w.read(s -> s.reports().people(scope, null, 501));
            List<ReachedPerson> paged = new ArrayList<>();
            List<ReachedPerson> page;
            do {
                ReportedPerson after =
                        paged.isEmpty() ? null : paged.get(paged.size() - 1).person();
                page = w.read(s -> s.reports().people(scope, after, 3));
                paged.addAll(page);
            } while (page.size() == 3 && paged.size() <= 11);
            Expect.equal(11, all.size(), "people");
            Expect.equal(all, paged, "pages");
            Expect.equal(
                    List.of("m1", "m10", "m11", "m2"),
                    all.subList(0, 4).stream()
                            .map(reached -> reached.person().id().value())
                            .toList(),
                    "order of those of one name");
        });
        checks.add(
                "REPORT-25",
                "A page of many people costs as many round trips as one of one person.",
                Ability.ROUND_TRIPS,
                w -> {
                    ReportScope scope = members(w, 120);
                    Expect.equal(trips(w, scope, 1), trips(w, scope, 100), "round trips");
                    Expect.that(trips(w, scope, 100) <= 3, "at most three");
                });
    }

    private static void addOneTo(Checks checks) {
        checks.add(
                "REPORT-26",
                "One person within reach is found with every reason; nobody else is, oneself neither.",
                w -> {
                    ReportScope scope = members(w, 3);
                    AccountId stranger = w.account("stranger");
                    ReachedPerson second =
                            w.read(s -> s.reports().people(scope, null, 501)).get(1);
                    AccountId id = second.person().id();
                    Expect.equal(Optional.of(second), w.read(s -> s.reports().person(scope, id)), "one of them");
                    for (AccountId other : List.of(stranger, scope.viewer(), new AccountId("nobody"))) {
                        Expect.equal(
                                Optional.empty(), w.read(s -> s.reports().person(scope, other)), "reach of " + other);
                    }
                    Expect.thrown(
                            IllegalArgumentException.class,
                            "reasons to reach oneself",
                            () -> w.read(s ->
                                    s.reports().person(new ReportScope(scope.viewer(), NOON, ReportReach.SELF), id)));
                });
    }

    private static long trips(World w, ReportScope scope, int limit) {
        RoundTrips trips = w.subject().roundTrips().orElseThrow();
        trips.reset();
        Expect.equal(limit, w.read(s -> s.reports().people(scope, null, limit)).size(), "people");
        return trips.count();
    }

    private static ReportScope members(World w, int number) {
        AccountId v = w.account("v");
        GroupId g = w.group("g");
        w.admin(v, g, ALWAYS);
        w.accounts("m", number).forEach(member -> w.member(member, g, ALWAYS));
        return new ReportScope(v, NOON, ReportReach.PAIRS);
    }

    private static ReportedPerson person(String id) {
        String email = id + "@example.org";
        return new ReportedPerson(new AccountId(id), "Ada", "Byron", email, email, "byron\u0001ada");
    }
}
