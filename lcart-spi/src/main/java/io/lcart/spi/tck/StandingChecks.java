package io.lcart.spi.tck;

import static io.lcart.spi.tck.Samples.ALWAYS;
import static io.lcart.spi.tck.Samples.LONG_AGO;
import static io.lcart.spi.tck.Samples.NOON;
import static io.lcart.spi.tck.Samples.hour;
import static io.lcart.spi.tck.Samples.hours;
import static io.lcart.spi.tck.Samples.points;

import io.lcart.spi.Interval;
import io.lcart.spi.people.Account;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.AccountStatus;
import io.lcart.spi.people.GroupId;
import io.lcart.spi.points.PointsEntry;
import io.lcart.spi.points.board.BoardConsent;
import io.lcart.spi.points.board.BoardPerson;
import io.lcart.spi.points.board.StandingQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The contract of {@code StandingStore}, as far as it says who stands where. */
final class StandingChecks {

    private static final AccountId NOBODY = new AccountId("none");

    private StandingChecks() {}

    static void addTo(Checks checks) {
        addFigures(checks);
        addBelonging(checks);
        addPeople(checks);
        StandingFeedChecks.addTo(checks);
    }

    private static void addFigures(Checks checks) {
        checks.add(
                "STANDING-01",
                "A standing is the sum of the ledger, and was reached when its latest entry occurred, whatever the order of arrival.",
                w -> {
                    GroupId g = w.group("g");
                    AccountId a = StandingSteps.member(w, "a", g);
                    StandingSteps.member(w, "b", g);
                    give(w, points(a, "k", hour(2), 5), points(a, "l", hour(1), 7));
                    give(w, points(a, "m", NOON, -2));
                    Expect.equal(
                            Set.of("a 10 " + hour(2), "b 0 " + LONG_AGO),
                            StandingSteps.all(w, StandingSteps.board(g, hour(9))),
                            "standings");
                });
        checks.add("STANDING-16", "What was undone counts neither in the points nor in when they were reached.", w -> {
            GroupId g = w.group("g");
            AccountId a = StandingSteps.member(w, "a", g);
            PointsEntry undone = points(a, "l", hour(2), 7);
            give(w, points(a, "k", hour(1), 5), undone);
            long number = w.read(s -> s.points().entries(List.of(undone.eventId())))
                    .get(0)
                    .number();
            give(
                    w,
                    new PointsEntry(
                            a, undone.eventId(), undone.awardKey(), hour(2), hour(4), -7, undone.rules(), number));
            Expect.equal(Set.of("a 5 " + hour(1)), StandingSteps.all(w, StandingSteps.board(g, hour(9))), "standings");
            Expect.equal(Set.of("a 5 " + hour(1)), within(w, g, hours(0, 3)), "standings within the time");
            Expect.equal(Set.of("a 0 " + LONG_AGO), within(w, g, hours(2, 5)), "standings within its time");
        });
        checks.add(
                "STANDING-02",
                "Within a window those entries count that occurred in it, its first instant included and its end not.",
                w -> {
                    GroupId g = w.group("g");
                    AccountId a = StandingSteps.member(w, "a", g);
                    give(w, points(a, "k", NOON, 1), points(a, "l", hour(1), 10), points(a, "m", hour(2), 100));
                    Expect.equal(Set.of("a 11 " + hour(1)), within(w, g, hours(0, 2)), "standings within two hours");
                    Expect.equal(Set.of("a 110 " + hour(2)), within(w, g, Interval.since(hour(1))), "standings since");
                    Expect.equal(Set.of("a 0 " + LONG_AGO), within(w, g, hours(3, 4)), "standings of nothing");
                });
    }

    private static void addBelonging(Checks checks) {
        checks.add(
                "STANDING-03",
                "On a board are the present members of its group, active, who take part; under their name or not.",
                w -> {
                    GroupId g = w.group("g");
                    GroupId other = w.group("other");
                    StandingSteps.member(w, "a", g);
                    StandingSteps.member(w, "elsewhere", other);
                    w.admin(w.account("admin"), g, ALWAYS);
                    w.member(w.account("before"), g, hours(-9, 5));
                    w.member(w.account("later"), g, Interval.since(hour(6)));
                    choose(w, StandingSteps.member(w, "out", g), BoardConsent.OUT);
                    choose(w, StandingSteps.member(w, "anonymous", g), BoardConsent.ANONYMOUS);
                    status(w, StandingSteps.member(w, "locked", g), AccountStatus.LOCKED);
                    status(w, StandingSteps.member(w, "inactive", g), AccountStatus.INACTIVE);
                    Expect.equal(
                            Set.of("a", "anonymous", "before"),
                            StandingSteps.names(w, StandingSteps.board(g, NOON)),
                            "people at noon");
                    Expect.equal(
                            Set.of("a", "anonymous"),
                            StandingSteps.names(w, StandingSteps.board(g, hour(5))),
                            "people in between");
                    Expect.equal(
                            Set.of("a", "anonymous", "later"),
                            StandingSteps.names(w, StandingSteps.board(g, hour(6))),
                            "people later");
                });
        checks.add("STANDING-04", "On the board of the default group are also those who are in no group at all.", w -> {
            GroupId g = w.group("g");
            GroupId other = w.group("other");
            StandingSteps.member(w, "a", g);
            StandingSteps.member(w, "elsewhere", other);
            w.member(w.account("before"), other, hours(-9, 5));
            w.account("nowhere");
            w.admin(w.account("admin"), other, ALWAYS);
            Expect.equal(
                    Set.of("a", "nowhere", "admin"),
                    StandingSteps.names(w, new StandingQuery(g, true, null, NOON)),
                    "people at noon");
            Expect.equal(
                    Set.of("a", "nowhere", "admin", "before"),
                    StandingSteps.names(w, new StandingQuery(g, true, hours(1, 2), hour(5))),
                    "people later");
            Expect.equal(
                    Set.of("nowhere", "admin"),
                    StandingSteps.names(w, new StandingQuery(new GroupId("none"), true, null, NOON)),
                    "people of a group that does not exist");
        });
        checks.add("STANDING-09", "What the sink throws ends the stream and reaches the caller as it is.", w -> {
            GroupId g = w.group("g");
            StandingSteps.member(w, "a", g);
            StandingSteps.member(w, "b", g);
            IllegalStateException full = new IllegalStateException("full");
            w.write(s -> {
                IllegalStateException thrown = Expect.thrown(
                        IllegalStateException.class,
                        "a sink that is full",
                        () -> s.standings().each(StandingSteps.board(g, NOON), standing -> {
                            throw full;
                        }));
                Expect.that(thrown == full, "the same exception");
                Expect.equal(false, s.standings().news(NOON, NOON).moved(), "moved");
            });
        });
    }

    private static void addPeople(Checks checks) {
        checks.add("STANDING-10", "Numbers stand for people, in the order of creation, and never change.", w -> {
            AccountId a = w.account("a");
            AccountId b = w.account("b");
            BoardPerson first = person(w, a);
            BoardPerson second = person(w, b);
            Expect.that(first.number() < second.number(), "the older account has the lower number");
            Account renamed =
                    new Account(a, "Zoë", "", "a@example.org", "a@example.org", null, AccountStatus.LOCKED, LONG_AGO);
            w.write(s -> s.people().update(List.of(renamed)));
            Expect.equal(new BoardPerson(first.number(), a, "Zoë", BoardConsent.SHOWN), person(w, a), "person");
            Expect.equal(
                    Map.of(first.number(), person(w, a), second.number(), second),
                    w.read(s -> s.standings().people(List.of(second.number(), first.number(), -7L))),
                    "people");
            Expect.equal(Optional.empty(), w.read(s -> s.standings().person(NOBODY)), "nobody");
        });
        checks.add("STANDING-11", "A consent is kept; the same again changes nothing.", w -> {
            AccountId a = w.account("a");
            w.account("b");
            for (BoardConsent consent : List.of(BoardConsent.OUT, BoardConsent.ANONYMOUS, BoardConsent.SHOWN)) {
                Expect.equal(true, choose(w, a, consent), "chosen " + consent);
                Expect.equal(false, choose(w, a, consent), "chosen again " + consent);
                Expect.equal(consent, person(w, a).consent(), "consent");
            }
            Expect.equal(false, choose(w, new AccountId("b"), BoardConsent.SHOWN), "chosen what is the default");
        });
        checks.add(
                "STANDING-12",
                "The consent of nobody is a conflict.",
                w -> w.conflicts("no account", s -> s.standings().choose(NOBODY, BoardConsent.OUT)));
    }

    private static BoardPerson person(World w, AccountId account) {
        return w.read(s -> s.standings().person(account)).orElseThrow();
    }

    private static Set<String> within(World w, GroupId group, Interval window) {
        return StandingSteps.all(w, new StandingQuery(group, false, window, hour(9)));
    }

    static boolean choose(World w, AccountId account, BoardConsent consent) {
        return w.inTransaction(s -> s.standings().choose(account, consent));
    }

    static void status(World w, AccountId account, AccountStatus status) {
        w.write(s -> {
            s.people().lock(List.of(account));
            s.people().update(List.of(StandingSteps.account(account, "Ada", status)));
        });
    }

    static void give(World w, PointsEntry... entries) {
        w.write(s -> s.points().append(List.of(entries)));
    }
}
