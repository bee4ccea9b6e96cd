package io.lcart.spi.tck;

import static io.lcart.spi.tck.Samples.NOON;
import static io.lcart.spi.tck.Samples.activity;
import static io.lcart.spi.tck.Samples.hour;
import static io.lcart.spi.tck.Samples.justBefore;
import static io.lcart.spi.tck.Samples.points;

import io.lcart.spi.people.AccountId;
import io.lcart.spi.points.Activity;
import io.lcart.spi.points.PointsEntry;
import io.lcart.spi.points.Recorded;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The contract of {@code PointsStore}. */
final class RewardChecks {

    private static final AccountId NOBODY = new AccountId("none");

    private RewardChecks() {}

    static void addTo(Checks checks) {
        addActivities(checks);
        addLedger(checks);
    }

    private static void addActivities(Checks checks) {
        checks.add("POINTS-01", "An activity is new once, and found with every value it was told with.", w -> {
            AccountId a = w.account("a");
            Activity full = new Activity("e", a, "quiz", "item 7", hour(1), false);
            Activity sparse = new Activity("f", a, "login", null, NOON, true);
            Expect.equal(List.of(Recorded.NEW, Recorded.NEW), tell(w, full, sparse), "first telling");
            Expect.equal(
                    Map.of("e", full, "f", sparse),
                    w.read(s -> s.points().activities(List.of("f", "none", "e"))),
                    "activities");
        });
        checks.add(
                "POINTS-02",
                "An activity told again is known, and told otherwise is a conflict; neither changes it.",
                w -> {
                    AccountId a = w.account("a");
                    AccountId b = w.account("b");
                    Activity first = new Activity("e", a, "quiz", "i", NOON, true);
                    tell(w, first);
                    Expect.equal(List.of(Recorded.KNOWN), tell(w, first), "the same again");
                    for (Activity other : List.of(
                            new Activity("e", b, "quiz", "i", NOON, true),
                            new Activity("e", a, "login", "i", NOON, true),
                            new Activity("e", a, "quiz", "j", NOON, true),
                            new Activity("e", a, "quiz", null, NOON, true),
                            new Activity("e", a, "quiz", "i", NOON.plusNanos(1000), true),
                            new Activity("e", a, "quiz", "i", NOON, false))) {
                        Expect.equal(List.of(Recorded.CONFLICT), tell(w, other), "told as " + other);
                    }
                    Expect.equal(Map.of("e", first), w.read(s -> s.points().activities(List.of("e"))), "activity");
                });
        checks.add("POINTS-03", "Of two activities with one id in a list the first counts.", w -> {
            AccountId a = w.account("a");
            Activity first = new Activity("e", a, "quiz", "i", NOON, true);
            Activity other = new Activity("e", a, "quiz", "i", NOON, false);
            Expect.equal(
                    List.of(Recorded.NEW, Recorded.NEW, Recorded.CONFLICT, Recorded.KNOWN),
                    tell(w, first, activity("f", a), other, first),
                    "answers");
            Expect.equal(Map.of("e", first), w.read(s -> s.points().activities(List.of("e"))), "activity");
        });
        checks.add("POINTS-04", "An activity of nobody is a conflict, and nothing of the list is stored.", w -> {
            AccountId a = w.account("a");
            w.conflicts("no account", s -> s.points().record(List.of(activity("e", a), activity("f", NOBODY))));
            Expect.equal(Map.of(), w.read(s -> s.points().activities(List.of("e", "f"))), "activities");
        });
        checks.add("POINTS-05", "Of rivals that tell one event, exactly one is told that it was new.", w -> {
            AccountId a = w.account("a");
            List<Recorded> told = Race.all(
                    16,
                    n -> w.insist(s -> s.points().record(List.of(activity("e", a))))
                            .get(0));
            Expect.equal(1, Collections.frequency(told, Recorded.NEW), "new among " + told);
            Expect.equal(15, Collections.frequency(told, Recorded.KNOWN), "known among " + told);
        });
        checks.add("POINTS-06", "Of rivals that tell one event differently, one is new and the others conflict.", w -> {
            AccountId a = w.account("a");
            List<Recorded> told = Race.all(
                    16,
                    n -> w.insist(s -> s.points().record(List.of(new Activity("e", a, "quiz", "i" + n, NOON, true))))
                            .get(0));
            Expect.equal(1, Collections.frequency(told, Recorded.NEW), "new among " + told);
            Expect.equal(15, Collections.frequency(told, Recorded.CONFLICT), "conflicts among " + told);
        });
    }

    private static void addLedger(Checks checks) {
        checks.add(
                "POINTS-07",
                "The balance is the sum of what occurred by the instant, in whatever order it came.",
                w -> {
                    AccountId a = w.account("a");
                    give(w, points(a, null, hour(2), -3));
                    give(w, points(a, null, NOON, 10), points(a, null, hour(1), 5));
                    Expect.equal(
                            List.of(0L, 10L, 10L, 15L, 12L),
                            List.of(justBefore(NOON), NOON, justBefore(hour(1)), hour(1), hour(2)).stream()
                                    .map(at -> w.read(s -> s.points().balance(a, at)))
                                    .toList(),
                            "balances");
                    Expect.equal(0L, w.read(s -> s.points().balance(NOBODY, hour(9))), "balance of nobody");
                });
        checks.add("POINTS-08", "What may be awarded once is awarded once per person; anything else every time.", w -> {
            AccountId a = w.account("a");
            AccountId b = w.account("b");
            List<Boolean> appended = give(
                    w,
                    points(a, "k", NOON, 1),
                    points(a, "k", hour(1), 10),
                    points(b, "k", NOON, 100),
                    points(a, null, NOON, 1000),
                    points(a, null, NOON, 1000));
            Expect.equal(List.of(true, false, true, true, true), appended, "answers");
            Expect.equal(List.of(false, true), give(w, points(a, "k", hour(2), 5), points(a, "l", NOON, 7)), "answers");
            Expect.equal(2008L, w.read(s -> s.points().balance(a, hour(9))), "balance");
            Expect.equal(100L, w.read(s -> s.points().balance(b, hour(9))), "balance of another");
        });
        checks.add("POINTS-09", "Points of nobody are a conflict, and nothing of the list is appended.", w -> {
            AccountId a = w.account("a");
            w.conflicts(
                    "no account",
                    s -> s.points().award(List.of(points(a, null, NOON, 5), points(NOBODY, null, NOON, 5))));
            Expect.equal(0L, w.read(s -> s.points().balance(a, hour(9))), "balance");
        });
        checks.add("POINTS-10", "Of rivals for what is awarded once, exactly one gets it.", w -> {
            AccountId a = w.account("a");
            List<Boolean> told = Race.all(
                    16,
                    n -> w.insist(s -> s.points().award(List.of(points(a, "k", NOON, n))))
                            .get(0));
            Expect.equal(1, Collections.frequency(told, true), "awards among " + told);
            long winner = told.indexOf(true) + 1L;
            Expect.equal(winner, w.read(s -> s.points().balance(a, NOON)), "balance");
        });
        checks.add("POINTS-11", "Large points of either sign add up exactly.", w -> {
            AccountId a = w.account("a");
            long large = 1L << 52;
            give(w, points(a, null, NOON, large), points(a, null, NOON, -1), points(a, null, hour(1), -large));
            Expect.equal(large - 1, w.read(s -> s.points().balance(a, NOON)), "balance");
            Expect.equal(-1L, w.read(s -> s.points().balance(a, hour(1))), "balance later");
        });
    }

    private static List<Recorded> tell(World w, Activity... activities) {
        return w.inTransaction(s -> s.points().record(List.of(activities)));
    }

    private static List<Boolean> give(World w, PointsEntry... entries) {
        return w.inTransaction(s -> s.points().award(List.of(entries)));
    }
}
