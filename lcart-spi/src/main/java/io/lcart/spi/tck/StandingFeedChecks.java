package io.lcart.spi.tck;

import static io.lcart.spi.tck.Samples.ALWAYS;
import static io.lcart.spi.tck.Samples.NOON;
import static io.lcart.spi.tck.Samples.hour;
import static io.lcart.spi.tck.Samples.hours;
import static io.lcart.spi.tck.Samples.points;

import io.lcart.spi.Interval;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.AccountStatus;
import io.lcart.spi.people.GroupId;
import io.lcart.spi.points.PointsEntry;
import io.lcart.spi.points.board.BoardConsent;
import io.lcart.spi.points.board.StandingMarks;
import io.lcart.spi.points.board.StandingQuery;
import io.lcart.spi.points.board.StandingStore;
import io.lcart.spi.tck.StandingSteps.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The contract of {@code StandingStore}, as far as readers follow what changes. */
final class StandingFeedChecks {

    private StandingFeedChecks() {}

    static void addTo(Checks checks) {
        addFollowing(checks);
        addRaces(checks);
    }

    private static void addFollowing(Checks checks) {
        checks.add(
                "STANDING-05",
                "Whatever changes a standing or who is on a board is a change of that person, and of nobody else.",
                w -> {
                    GroupId g = w.group("g");
                    AccountId a = StandingSteps.member(w, "a", g);
                    StandingSteps.member(w, "b", g);
                    long number = number(w, "a");
                    Reader reader = new Reader(w, StandingSteps.board(g, NOON));
                    Expect.equal(List.of(), reader.catchUp(50), "changes of nothing");
                    Map<String, Runnable> changes = new LinkedHashMap<>();
                    changes.put("points", () -> StandingChecks.give(w, points(a, "k", NOON, 5)));
                    changes.put("anonymity", () -> StandingChecks.choose(w, a, BoardConsent.ANONYMOUS));
                    changes.put("opting out", () -> StandingChecks.choose(w, a, BoardConsent.OUT));
                    changes.put("coming back", () -> StandingChecks.choose(w, a, BoardConsent.SHOWN));
                    changes.put("a lock", () -> StandingChecks.status(w, a, AccountStatus.LOCKED));
                    changes.put("the end of the lock", () -> StandingChecks.status(w, a, AccountStatus.ACTIVE));
                    changes.put("leaving the group", () -> w.member(a, g, hours(-9, -8)));
                    changes.put("coming back to the group", () -> w.member(a, g, ALWAYS));
                    changes.put("losing every membership", () -> w.member(a, g));
                    changes.forEach((what, change) -> {
                        StandingMarks before = reader.marks();
                        change.run();
                        StandingMarks news =
                                w.read(s -> s.standings().news(NOON, NOON)).marks();
                        Expect.that(!news.equals(before), what + " is in the marks");
                        Expect.equal(List.of(number), reader.catchUp(50), "people changed by " + what);
                        Expect.equal(news, reader.marks(), "marks after " + what);
                        reader.expectAll("board after " + what);
                    });
                    w.account("c");
                    Expect.equal(List.of(number(w, "c")), reader.catchUp(50), "people changed by a creation");
                });
        checks.add("STANDING-06", "Who joins or leaves by time alone is told of once the time has come.", w -> {
            GroupId g = w.group("g");
            w.member(w.account("a"), g, hours(1, 2), hours(3, 4));
            w.member(w.account("b"), g, Interval.since(hour(2)));
            StandingSteps.member(w, "c", g);
            Reader reader = new Reader(w, StandingSteps.board(g, NOON));
            for (int hour = 1; hour <= 4; hour++) {
                boolean moved = news(w, hour - 1, hour);
                Expect.equal(true, moved, "something moved in hour " + hour);
                List<Long> expected = hour == 2 ? List.of(number(w, "a"), number(w, "b")) : List.of(number(w, "a"));
                Expect.equal(expected, reader.moveTo(hour(hour), 1), "people who moved in hour " + hour);
                reader.expectAll("board after hour " + hour);
            }
            Expect.equal(false, news(w, 4, 5), "something moved in hour 5");
            Expect.equal(
                    false, w.read(s -> s.standings().news(hour(2), hour(1))).moved(), "backwards");
        });
        checks.add("STANDING-08", "A long list of changes comes in parts, and nobody is missing.", w -> {
            GroupId g = w.group("g");
            List<AccountId> people = w.accounts("p", 200);
            Reader reader = new Reader(w, new StandingQuery(g, true, hours(0, 2), NOON));
            StandingChecks.give(
                    w, people.stream().map(p -> points(p, "k", hour(1), 3)).toArray(PointsEntry[]::new));
            List<Long> changed = reader.catchUp(32);
            Expect.equal(200, changed.size(), "changes");
            Expect.distinct(changed, "people who changed");
            reader.expectAll("board");
            Expect.equal(List.of(), reader.catchUp(StandingStore.LONGEST_PART), "changes after all");
            Expect.thrown(IllegalArgumentException.class, "part of nothing", () -> reader.catchUp(0));
        });
        checks.add("STANDING-13", "To learn that nothing changed costs one round trip.", Ability.ROUND_TRIPS, w -> {
            w.accounts("p", 40);
            RoundTrips trips = w.subject().roundTrips().orElseThrow();
            trips.reset();
            w.read(s -> s.standings().news(NOON, hour(1)));
            Expect.equal(1L, trips.count(), "round trips");
        });
    }

    private static void addRaces(Checks checks) {
        checks.add(
                "STANDING-07",
                "Of transactions that end in another order than they began, a reader in between misses nobody.",
                w -> {
                    GroupId g = w.group("g");
                    List<AccountId> people = w.accounts("p", 34);
                    people.forEach(p -> w.member(p, g, ALWAYS));
                    Reader reader = new Reader(w, StandingSteps.board(g, NOON));
                    CountDownLatch given = new CountDownLatch(1);
                    CountDownLatch read = new CountDownLatch(1);
                    Race.all(2, n -> {
                        if (n == 1) {
                            w.write(s -> {
                                s.points().append(List.of(points(people.get(0), "k", NOON, 5)));
                                given.countDown();
                                // why not for ever: a storage may let one transaction write at a time
                                await(read);
                            });
                        } else {
                            await(given);
                            for (AccountId other : people.subList(1, 34)) {
                                StandingChecks.give(w, points(other, "k", NOON, 3));
                            }
                            reader.catchUp(50);
                            read.countDown();
                        }
                        return n;
                    });
                    reader.catchUp(50);
                    reader.expectAll("board");
                });
        checks.add("STANDING-14", "A reader that follows many writers at once has in the end what there is.", w -> {
            GroupId g = w.group("g");
            List<AccountId> people = w.accounts("p", 20);
            people.forEach(p -> w.member(p, g, ALWAYS));
            Reader reader = new Reader(w, StandingSteps.board(g, NOON));
            AtomicInteger writing = new AtomicInteger(4);
            Race.all(5, n -> {
                if (n == 5) {
                    while (writing.get() > 0) {
                        reader.catchUp(16);
                    }
                    return n;
                }
                try {
                    for (int i = 0; i < 25; i++) {
                        AccountId one = people.get((i * 7 + n) % 20);
                        AccountId other = people.get((i * 3 + 5 * n) % 20);
                        String key = n + "-" + i;
                        w.insist(s -> {
                            s.points().append(List.of(points(one, key, NOON, 1), points(other, "o" + key, NOON, 2)));
                            return true;
                        });
                    }
                } finally {
                    writing.decrementAndGet();
                }
                return n;
            });
            reader.catchUp(16);
            reader.expectAll("board");
        });
        checks.add("STANDING-15", "What a transaction did that was rolled back is no change.", w -> {
            AccountId a = w.account("a");
            Reader reader = new Reader(w, new StandingQuery(new GroupId("none"), true, null, NOON));
            TransactionChecks.thrownBy(() -> w.write(s -> {
                s.points().append(List.of(points(a, "k", NOON, 5)));
                s.standings().choose(a, BoardConsent.OUT);
                TransactionChecks.raise(new IllegalStateException("thrown at the end"));
            }));
            Expect.equal(List.of(), reader.catchUp(50), "changes");
            reader.expectAll("board");
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean news(World w, int after, int at) {
        return w.read(s -> s.standings().news(hour(after), hour(at))).moved();
    }

    private static long number(World w, String account) {
        return w.read(s -> s.standings().person(new AccountId(account)))
                .orElseThrow()
                .number();
    }
}
