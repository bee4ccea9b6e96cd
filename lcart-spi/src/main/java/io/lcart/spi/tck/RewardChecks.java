package io.lcart.spi.tck;

import static io.lcart.spi.tck.Samples.ALWAYS;
import static io.lcart.spi.tck.Samples.NOON;
import static io.lcart.spi.tck.Samples.activity;
import static io.lcart.spi.tck.Samples.badge;
import static io.lcart.spi.tck.Samples.hour;
import static io.lcart.spi.tck.Samples.hours;
import static io.lcart.spi.tck.Samples.justBefore;
import static io.lcart.spi.tck.Samples.points;
import static io.lcart.spi.tck.Samples.since;

import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.points.Activity;
import io.lcart.spi.points.PointsEntry;
import io.lcart.spi.points.Recorded;
import io.lcart.spi.recognition.Award;
import io.lcart.spi.recognition.Badge;
import io.lcart.spi.recognition.BadgeExpiry;
import io.lcart.spi.recognition.BadgeId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The contract of {@code RecognitionStore} and {@code PointsStore}. */
final class RewardChecks {

    private static final BadgeId B = new BadgeId("b");
    private static final BadgeId C = new BadgeId("c");
    private static final AccountId NOBODY = new AccountId("none");

    private RewardChecks() {}

    static void addTo(Checks checks) {
        addBadges(checks);
        addAwards(checks);
        addActivities(checks);
        addLedger(checks);
    }

    private static void addBadges(Checks checks) {
        checks.add("BADGE-01", "A badge is found with every value, and its courses in their order.", w -> {
            CourseId x = w.course("x");
            CourseId y = w.course("y");
            BadgeExpiry months = new BadgeExpiry.AfterMonths(24);
            Badge full = new Badge(B, "Abzeichen", "für Zoë", "https://x/b.png", false, months, List.of(y, x));
            w.write(s -> s.recognition().insertBadges(List.of(full, badge("c"))));
            Expect.equal(Map.of(B, full, C, badge("c")), badges(w), "badges");
        });
        checks.add("BADGE-02", "Every kind of expiry comes back as it was stored.", w -> {
            for (BadgeExpiry expiry : List.of(
                    new BadgeExpiry.Never(),
                    new BadgeExpiry.AfterMonths(1),
                    new BadgeExpiry.OnDate(LocalDate.of(2028, 2, 29)),
                    new BadgeExpiry.OnDate(LocalDate.of(1999, 12, 31)))) {
                BadgeId id = new BadgeId("of " + expiry.hashCode());
                Badge b = new Badge(id, "B", "", null, true, expiry, List.of());
                w.write(s -> s.recognition().insertBadges(List.of(b)));
                Expect.equal(Map.of(id, b), w.read(s -> s.recognition().badges(List.of(id))), "badge");
            }
        });
        checks.add("BADGE-03", "A second badge of one id is a conflict, and nothing of the list is added.", w -> {
            w.badge("b");
            w.conflicts("adding a taken id", s -> s.recognition().insertBadges(List.of(badge("c"), badge("b"))));
            w.conflicts("one id twice", s -> s.recognition().insertBadges(List.of(badge("c"), badge("c"))));
            Expect.equal(Map.of(B, badge("b")), badges(w), "badges");
        });
        checks.add("BADGE-04", "A badge of a course that does not exist is a conflict, and nothing is added.", w -> {
            w.conflicts(
                    "no course",
                    s -> s.recognition().insertBadges(List.of(badge("b"), badge("c", new CourseId("none")))));
            Expect.equal(Map.of(), badges(w), "badges");
        });
        checks.add("BADGE-05", "An update replaces every value of a badge, both ways.", w -> {
            CourseId x = w.course("x");
            w.badge("b");
            BadgeExpiry date = new BadgeExpiry.OnDate(LocalDate.of(2027, 1, 1));
            Badge full = new Badge(B, "Name", "text", "/image", false, date, List.of(x));
            w.write(s -> s.recognition().updateBadges(List.of(full)));
            Expect.equal(Map.of(B, full), badges(w), "filled badge");
            w.write(s -> s.recognition().updateBadges(List.of(badge("b"))));
            Expect.equal(Map.of(B, badge("b")), badges(w), "emptied badge");
        });
        checks.add("BADGE-06", "An update of an unknown badge or course is a conflict, and nothing is changed.", w -> {
            CourseId x = w.course("x");
            w.badge("b");
            w.conflicts("no badge", s -> s.recognition().updateBadges(List.of(badge("b", x), badge("c"))));
            w.conflicts("no course", s -> s.recognition().updateBadges(List.of(badge("b", new CourseId("none")))));
            Expect.equal(Map.of(B, badge("b")), badges(w), "badges");
        });
    }

    private static void addAwards(Checks checks) {
        checks.add("BADGE-07", "Awards are found by person, oldest first, with their expiry.", w -> {
            AccountId a = w.account("a");
            w.badge("b");
            w.badge("c");
            List<Award> ofB = List.of(new Award(a, B, hours(0, 1), hour(9)), new Award(a, B, hours(3, 4), null));
            Award ofC = new Award(a, C, since(2), hour(8));
            award(w, a, List.of(ofB.get(0), ofC, ofB.get(1)));
            Expect.equal(List.of(ofB.get(0), ofC, ofB.get(1)), awards(w, a), "awards");
        });
        checks.add("BADGE-08", "Awards of one badge are replaced as a whole; other badges and people stay.", w -> {
            AccountId a = w.account("a");
            AccountId other = w.account("other");
            w.badge("b");
            w.badge("c");
            w.award(a, B, hours(0, 1), hours(2, 3));
            w.award(a, C, hours(0, 1));
            w.award(other, B, ALWAYS);
            award(w, a, List.of(new Award(a, B, since(5), null)));
            Expect.equal(
                    List.of(new Award(a, C, hours(0, 1), null), new Award(a, B, since(5), null)),
                    awards(w, a),
                    "awards");
            Expect.equal(List.of(new Award(other, B, ALWAYS, null)), awards(w, other), "awards of another");
        });
        checks.add("BADGE-09", "An award to nobody, or of no badge, is a conflict, and nothing is changed.", w -> {
            AccountId a = w.account("a");
            w.badge("b");
            w.conflicts(
                    "no badge",
                    s -> s.recognition()
                            .replaceAwards(List.of(new Award(a, B, ALWAYS, null), new Award(a, C, ALWAYS, null))));
            w.conflicts("no account", s -> s.recognition().replaceAwards(List.of(new Award(NOBODY, B, ALWAYS, null))));
            Expect.equal(List.of(), awards(w, a), "awards");
        });
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

    private static Map<BadgeId, Badge> badges(World w) {
        return w.read(s -> s.recognition().badges(List.of(C, B, new BadgeId("none"))));
    }

    private static void award(World w, AccountId a, List<Award> awards) {
        w.write(s -> {
            s.people().lock(List.of(a));
            s.recognition().replaceAwards(awards);
        });
    }

    private static List<Award> awards(World w, AccountId a) {
        return w.read(s -> s.recognition().awards(List.of(NOBODY, a))).getOrDefault(a, List.of());
    }

    private static List<Recorded> tell(World w, Activity... activities) {
        return w.inTransaction(s -> s.points().record(List.of(activities)));
    }

    private static List<Boolean> give(World w, PointsEntry... entries) {
        return w.inTransaction(s -> s.points().award(List.of(entries)));
    }
}
