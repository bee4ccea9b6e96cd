package io.lcart.spi.tck;

import static io.lcart.spi.tck.Samples.NOON;
import static io.lcart.spi.tck.Samples.activity;
import static io.lcart.spi.tck.Samples.hour;
import static io.lcart.spi.tck.Samples.justBefore;
import static io.lcart.spi.tck.Samples.points;

import io.lcart.spi.ConflictException;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.points.Activity;
import io.lcart.spi.points.ActivityPosition;
import io.lcart.spi.points.ActivityScope;
import io.lcart.spi.points.PointsEntry;
import io.lcart.spi.points.PointsRecord;
import io.lcart.spi.points.Recorded;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The contract of {@code PointsStore}. */
final class PointsChecks {

    private static final AccountId NOBODY = new AccountId("none");

    private PointsChecks() {}

    static void addTo(Checks checks) {
        addActivities(checks);
        addUndoing(checks);
        addSearches(checks);
        addLedger(checks);
        addReversals(checks);
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

    private static void addUndoing(Checks checks) {
        checks.add("POINTS-12", "An activity is undone once, stays undone, and is told again as the same.", w -> {
            AccountId a = w.account("a");
            tell(w, activity("e", a), activity("f", a));
            Expect.equal(List.of(true), undo(w, 1, "e"), "first time");
            Expect.equal(List.of(true, false), undo(w, 2, "f", "e"), "second time");
            Expect.equal(
                    Map.of(
                            "e", activity("e", a).withdrawn(hour(1)),
                            "f", activity("f", a).withdrawn(hour(2))),
                    w.read(s -> s.points().activities(List.of("e", "f"))),
                    "activities");
            Expect.equal(List.of(Recorded.KNOWN), tell(w, activity("e", a)), "told again");
            tell(w, activity("g", a));
            w.conflicts("no event", s -> s.points().withdraw(List.of("g", "none"), NOON));
            Expect.equal(Map.of("g", activity("g", a)), w.read(s -> s.points().activities(List.of("g"))), "not undone");
            List<Boolean> told = Race.all(
                    8,
                    n -> w.insist(s -> s.points().withdraw(List.of("g"), hour(n)))
                            .get(0));
            Expect.equal(1, Collections.frequency(told, true), "who undid it, of " + told);
        });
    }

    private static void addSearches(Checks checks) {
        checks.add("POINTS-13", "Activities are found by item, by span, and by kind, each once.", w -> {
            AccountId a = w.account("a");
            AccountId b = w.account("b");
            Activity i1 = new Activity("i1", a, "quiz", "i", NOON, true);
            Activity i2 = new Activity("i2", a, "quiz", "i", hour(2), false);
            Activity none = new Activity("n", a, "quiz", null, hour(1), true);
            Activity login = new Activity("l", a, "login", "i", hour(1), true);
            Activity j = new Activity("j", b, "quiz", "i", hour(1), true);
            tell(w, i1, i2, none, login, j);
            Expect.equal(Set.of(i1, i2), within(w, new ActivityScope(a, "quiz", "i", null, null)), "on an item");
            Expect.equal(Set.of(i1, none, i2), within(w, new ActivityScope(a, "quiz", null, null, null)), "a kind");
            ActivityScope span = new ActivityScope(a, "quiz", null, NOON, hour(2));
            Expect.equal(Set.of(i1, none), within(w, span), "a span, without its end");
            Expect.equal(Set.of(i2), within(w, new ActivityScope(a, "quiz", null, hour(2), null)), "from an instant");
            Expect.equal(
                    Set.of(i1, i2, none, j, login),
                    within(
                            w,
                            span,
                            new ActivityScope(b, "quiz", "i", null, null),
                            new ActivityScope(a, "quiz", "i", null, null),
                            new ActivityScope(a, "login", null, NOON, hour(9)),
                            new ActivityScope(b, "login", "i", null, null),
                            new ActivityScope(NOBODY, "quiz", "i", null, null)),
                    "all of them");
            undo(w, 3, "i1");
            Expect.that(within(w, span).contains(i1.withdrawn(hour(3))), "what is undone is found too");
        });
        checks.add(
                "POINTS-14", "A person's activities come newest first, page by page, those of an instant by id.", w -> {
                    AccountId a = w.account("a");
                    List<Activity> told = new ArrayList<>();
                    for (String event : List.of("B", "a", "c")) {
                        told.add(new Activity(event, a, "login", null, NOON, true));
                    }
                    told.add(new Activity("old", a, "quiz", "i", justBefore(NOON), false));
                    told.add(new Activity("new", a, "quiz", "i", hour(1), false));
                    tell(w, told.toArray(Activity[]::new));
                    tell(w, activity("other", w.account("b")));
                    undo(w, 2, "a");
                    List<String> found = new ArrayList<>();
                    ActivityPosition after = null;
                    for (List<Activity> page = page(w, a, after); !page.isEmpty(); page = page(w, a, after)) {
                        page.forEach(activity -> found.add(activity.eventId()));
                        Activity last = page.get(page.size() - 1);
                        after = new ActivityPosition(last.occurredAt(), last.eventId());
                    }
                    Expect.equal(List.of("new", "c", "a", "B", "old"), found, "the pages");
                    Expect.equal(List.of(), page(w, NOBODY, null), "of nobody");
                });
        checks.add("POINTS-15", "The people who have activities come by id, page by page.", w -> {
            List<AccountId> people = w.accounts("p", 5);
            w.account("idle");
            tell(w, people.stream().map(a -> activity("e " + a, a)).toArray(Activity[]::new));
            tell(w, activity("f", people.get(2)));
            Expect.equal(people.subList(0, 2), w.read(s -> s.points().people(null, 2)), "first page");
            Expect.equal(people.subList(2, 5), w.read(s -> s.points().people(people.get(1), 9)), "the rest");
        });
    }

    private static void addLedger(Checks checks) {
        checks.add(
                "POINTS-07",
                "The balance is the sum of what occurred by the instant, in whatever order it came.",
                w -> {
                    AccountId a = w.account("a");
                    give(w, points(a, "k", hour(2), -3));
                    give(w, points(a, "l", NOON, 10), points(a, "m", hour(1), 5));
                    Expect.equal(
                            List.of(0L, 10L, 10L, 15L, 12L),
                            List.of(justBefore(NOON), NOON, justBefore(hour(1)), hour(1), hour(2)).stream()
                                    .map(at -> w.read(s -> s.points().balance(a, at)))
                                    .toList(),
                            "balances");
                    Expect.equal(0L, w.read(s -> s.points().balance(NOBODY, hour(9))), "balance of nobody");
                });
        checks.add("POINTS-08", "What is given for once is given for once per person, and an event gives once.", w -> {
            AccountId a = w.account("a");
            AccountId b = w.account("b");
            PointsEntry first = points(a, "k", NOON, 1);
            give(w, first, points(b, "k", NOON, 100), points(a, "K", NOON, 10));
            PointsEntry again = new PointsEntry(a, "other", "k", hour(1), hour(1), 5, 0, null);
            w.conflicts("a key that is taken", s -> s.points().append(List.of(points(a, "l", NOON, 7), again)));
            PointsEntry twice = new PointsEntry(a, first.eventId(), "m", NOON, NOON, 5, 0, null);
            w.conflicts("an event that gave", s -> s.points().append(List.of(twice)));
            w.conflicts(
                    "one key twice", s -> s.points().append(List.of(points(a, "n", NOON, 1), points(a, "n", NOON, 2))));
            Expect.equal(11L, w.read(s -> s.points().balance(a, hour(9))), "balance");
            Expect.equal(100L, w.read(s -> s.points().balance(b, hour(9))), "balance of another");
            Expect.equal(List.of(first), entries(w, first.eventId(), "none"), "lines of an event");
        });
        checks.add("POINTS-09", "Points of nobody are a conflict, and nothing of the list is appended.", w -> {
            AccountId a = w.account("a");
            w.conflicts(
                    "no account",
                    s -> s.points().append(List.of(points(a, "k", NOON, 5), points(NOBODY, "k", NOON, 5))));
            Expect.equal(0L, w.read(s -> s.points().balance(a, hour(9))), "balance");
        });
        checks.add("POINTS-10", "Of rivals for what is given for once, exactly one gets it.", w -> {
            AccountId a = w.account("a");
            List<Boolean> told =
                    Race.all(16, n -> wins(w, new PointsEntry(a, "event " + n, "k", NOON, NOON, n, 0, null)));
            Expect.equal(1, Collections.frequency(told, true), "awards among " + told);
            long winner = told.indexOf(true) + 1L;
            Expect.equal(winner, w.read(s -> s.points().balance(a, NOON)), "balance");
        });
        checks.add("POINTS-11", "Large points of either sign add up exactly.", w -> {
            AccountId a = w.account("a");
            long large = 1L << 52;
            give(w, points(a, "k", NOON, large), points(a, "l", NOON, -1), points(a, "m", hour(1), -large));
            Expect.equal(large - 1, w.read(s -> s.points().balance(a, NOON)), "balance");
            Expect.equal(-1L, w.read(s -> s.points().balance(a, hour(1))), "balance later");
        });
    }

    private static void addReversals(Checks checks) {
        checks.add(
                "POINTS-16", "A line and its reversal both stay, and what was given for may be given for anew.", w -> {
                    AccountId a = w.account("a");
                    PointsEntry given = points(a, "k", NOON, 5);
                    give(w, given);
                    PointsEntry back = record(w, given).reversal(hour(3));
                    PointsEntry anew = new PointsEntry(a, given.eventId(), "k", NOON, hour(3), 2, 7, null);
                    give(w, anew, back);
                    List<PointsRecord> lines = w.read(s -> s.points().entries(List.of(given.eventId())));
                    Expect.equal(
                            List.of(given, back, anew),
                            lines.stream().map(PointsRecord::entry).toList(),
                            "lines");
                    Expect.equal(
                            3,
                            new HashSet<>(lines.stream()
                                            .map(PointsRecord::number)
                                            .toList())
                                    .size(),
                            "numbers");
                    Expect.equal(2L, w.read(s -> s.points().balance(a, NOON)), "balance");
                });
        checks.add("POINTS-17", "A line is reversed once, and only as it stands there.", w -> {
            AccountId a = w.account("a");
            AccountId b = w.account("b");
            PointsEntry given = points(a, "k", NOON, 5);
            give(w, given, points(b, "k", NOON, 3));
            PointsRecord line = record(w, given);
            give(w, line.reversal(hour(1)));
            PointsEntry back = record(w, points(b, "k", NOON, 3)).reversal(hour(1));
            w.conflicts("a reversed line", s -> s.points().append(List.of(back, line.reversal(hour(2)))));
            w.conflicts("a reversal", s -> s.points().append(List.of(reversal(given, line.number() + 2, 5))));
            w.conflicts("no line", s -> s.points().append(List.of(reversal(given, 999_999L, -5))));
            w.conflicts("another's line", s -> s.points().append(List.of(reversal(given, back.reverses(), -3))));
            Expect.equal(0L, w.read(s -> s.points().balance(a, hour(9))), "balance");
            Expect.equal(3L, w.read(s -> s.points().balance(b, hour(9))), "balance of another");
        });
        checks.add("POINTS-18", "Of rivals that reverse one line, exactly one does.", w -> {
            AccountId a = w.account("a");
            PointsEntry given = points(a, "k", NOON, 5);
            give(w, given);
            PointsRecord line = record(w, given);
            List<Boolean> told = Race.all(16, n -> wins(w, line.reversal(hour(n))));
            Expect.equal(1, Collections.frequency(told, true), "reversals among " + told);
            Expect.equal(0L, w.read(s -> s.points().balance(a, NOON)), "balance");
        });
    }

    private static PointsEntry reversal(PointsEntry of, @Nullable Long number, long points) {
        return new PointsEntry(
                of.account(), of.eventId(), of.awardKey(), of.occurredAt(), hour(5), points, of.rules(), number);
    }

    private static boolean wins(World w, PointsEntry entry) {
        try {
            give(w, entry);
            return true;
        } catch (ConflictException lost) {
            return false;
        }
    }

    private static PointsRecord record(World w, PointsEntry entry) {
        return w.read(s -> s.points().entries(List.of(entry.eventId()))).get(0);
    }

    private static List<PointsEntry> entries(World w, String... events) {
        return w.read(s -> s.points().entries(List.of(events))).stream()
                .map(PointsRecord::entry)
                .toList();
    }

    private static Set<Activity> within(World w, ActivityScope... scopes) {
        List<Activity> found = w.read(s -> s.points().within(List.of(scopes)));
        Expect.equal(found.size(), new HashSet<>(found).size(), "activities, each once");
        return new HashSet<>(found);
    }

    private static List<Activity> page(World w, AccountId a, @Nullable ActivityPosition after) {
        return w.read(s -> s.points().page(a, after, 2));
    }

    private static List<Boolean> undo(World w, int hour, String... events) {
        return w.inTransaction(s -> s.points().withdraw(List.of(events), hour(hour)));
    }

    private static List<Recorded> tell(World w, Activity... activities) {
        return w.inTransaction(s -> s.points().record(List.of(activities)));
    }

    private static void give(World w, PointsEntry... entries) {
        w.write(s -> {
            s.people().lock(List.of(entries).stream().map(PointsEntry::account).toList());
            s.points().append(List.of(entries));
        });
    }
}
