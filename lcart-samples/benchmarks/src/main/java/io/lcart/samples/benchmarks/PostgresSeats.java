package io.lcart.samples.benchmarks;

import io.lcart.core.code.CodeKeys;
import io.lcart.core.seat.AssignOutcome;
import io.lcart.core.seat.AssignTo;
import io.lcart.core.seat.ClaimOutcome;
import io.lcart.core.seat.ImportList;
import io.lcart.core.seat.ImportOutcome;
import io.lcart.core.seat.IssueCodes;
import io.lcart.core.seat.IssueOutcome;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.SeatClaim;
import io.lcart.spi.seat.SeatOutcome;
import io.lcart.spi.seat.SeatPoolId;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Giving and claiming seats against the statements a developer would write by hand for the same tables, in one run: the ways take turns, each
 * with a line of seats and people of its own (performance.md B1, B4, F2, F3).
 */
final class PostgresSeats {

    private final SeatWorld world;
    private final SeatsByHand hand;
    private final CodeKeys keys;
    private final Report report;

    private PostgresSeats(SeatWorld world, CodeKeys keys, Report report) {
        this.world = world;
        this.hand = new SeatsByHand(world.source());
        this.keys = keys;
        this.report = report;
    }

    /** One way to give a seat to each of some people, at so many at once. */
    @FunctionalInterface
    private interface Way {
        double perSecond(int callers, int seats) throws SQLException;
    }

    static void run(SeatWorld world, CodeKeys keys, int seats, int rounds, Report report) throws SQLException {
        report.line("%n== Seats on PostgreSQL, commits waiting for the disk ==");
        report.machine(world.source());
        PostgresSeats benchmark = new PostgresSeats(world, keys, report);
        for (Map<String, Way> ways : List.of(benchmark.verbs(), benchmark.claims(), benchmark.assignments())) {
            warm(Math.min(seats, 500), rounds, ways);
        }
        for (int callers : List.of(1, 8, 32)) {
            benchmark.compare("B1, the verb claim", callers, seats, rounds, benchmark.verbs());
        }
        for (int callers : List.of(1, 8, 32)) {
            benchmark.compare("the whole claim of a code", callers, Math.min(seats, 500), rounds, benchmark.claims());
        }
        for (int callers : List.of(1, 8)) {
            benchmark.compare("the whole assignment", callers, Math.min(seats, 500), rounds, benchmark.assignments());
        }
        benchmark.lists(seats * 5, rounds);
        benchmark.lookUps(seats, rounds);
    }

    private Map<String, Way> verbs() {
        Map<String, Way> ways = new LinkedHashMap<>();
        ways.put("by hand", (callers, seats) -> {
            SeatPoolId line = world.line(seats);
            List<AccountId> people = world.people(seats);
            ready();
            return Callers.perSecond(
                    callers, seats, i -> hand.take(line.value(), people.get(i).value()));
        });
        ways.put("lcart", (callers, seats) -> {
            SeatPoolId line = world.line(seats);
            List<AccountId> people = world.people(seats);
            ready();
            return Callers.perSecond(callers, seats, i -> {
                SeatClaim claim = new SeatClaim(line, people.get(i), Instant.now());
                SeatOutcome outcome = world.storage()
                        .inTransaction(
                                session -> session.seats().claim(List.of(claim)).get(0));
                require(outcome instanceof SeatOutcome.Taken);
            });
        });
        return ways;
    }

    private Map<String, Way> claims() {
        Map<String, Way> ways = new LinkedHashMap<>();
        ways.put("by hand", (callers, seats) -> {
            List<IssueOutcome.Code> codes = issue(seats);
            List<AccountId> people = world.people(seats);
            List<String> hashes =
                    codes.stream().map(code -> keys.hash(code.code()).value()).toList();
            ready();
            return Callers.perSecond(
                    callers, seats, i -> hand.use(hashes.get(i), people.get(i).value()));
        });
        ways.put("lcart", (callers, seats) -> {
            List<IssueOutcome.Code> codes = issue(seats);
            List<AccountId> people = world.people(seats);
            ready();
            return Callers.perSecond(callers, seats, i -> {
                ClaimOutcome outcome = world.lcart()
                        .registrationCodes()
                        .claim(
                                world.lcart().viewer(people.get(i)),
                                codes.get(i).code().text(),
                                null);
                require(outcome instanceof ClaimOutcome.Claimed);
            });
        });
        return ways;
    }

    private Map<String, Way> assignments() {
        return Map.of("lcart", (callers, seats) -> {
            SeatPoolId line = world.line(seats);
            List<AccountId> people = world.people(seats);
            ready();
            return Callers.perSecond(callers, seats, i -> {
                String email = people.get(i).value() + "@example.org";
                AssignOutcome outcome = world.lcart()
                        .registrationCodes()
                        .assign(world.owner(), new AssignTo(line, "First", "Last", email, null));
                require(outcome instanceof AssignOutcome.Assigned);
            });
        });
    }

    private List<IssueOutcome.Code> issue(int seats) {
        IssueOutcome outcome =
                world.lcart().registrationCodes().issue(world.owner(), new IssueCodes(world.line(seats), seats, null));
        require(outcome instanceof IssueOutcome.Issued);
        return ((IssueOutcome.Issued) outcome).codes();
    }

    private void ready() throws SQLException {
        hand.learnNumbers();
        world.analyze();
    }

    /** Lets every way run for a while, or the first comparison is one of code that was not compiled yet. */
    private static void warm(int seats, int rounds, Map<String, Way> ways) throws SQLException {
        for (int round = 0; round < rounds; round++) {
            for (Way way : ways.values()) {
                way.perSecond(8, seats);
            }
        }
    }

    private void compare(String what, int callers, int seats, int rounds, Map<String, Way> ways) throws SQLException {
        Map<String, List<Double>> speeds = new LinkedHashMap<>();
        for (int round = -1; round < rounds; round++) {
            for (Map.Entry<String, Way> way : ways.entrySet()) {
                double speed = way.getValue().perSecond(callers, seats);
                if (round >= 0) {
                    speeds.computeIfAbsent(way.getKey(), name -> new ArrayList<>())
                            .add(speed);
                }
            }
        }
        print(what + ", " + callers + " at once", speeds);
    }

    private void print(String what, Map<String, List<Double>> speeds) {
        List<Double> measured = speeds.getOrDefault("lcart", List.of());
        double lcart = Callers.median(measured);
        report.line("%s, medians of %d rounds", what, measured.size());
        speeds.forEach((name, all) -> report.line(
                "  %-10s %9.0f seats/s   lcart / %s: %.2f",
                name, Callers.median(all), name, lcart / Callers.median(all)));
    }

    /** B4: many seats to as many people in one call. */
    private void lists(int seats, int rounds) throws SQLException {
        Map<String, List<Double>> speeds = new LinkedHashMap<>();
        for (int round = -1; round < rounds; round++) {
            SeatPoolId byHand = world.line(seats);
            SeatPoolId byLcart = world.line(seats);
            int few = seats / 10;
            SeatPoolId singly = world.line(few);
            List<AccountId> people = world.people(seats);
            List<String> names = people.stream().map(AccountId::value).toList();
            ready();
            double hands = Callers.perSecond(1, 1, i -> hand.takeMany(byHand.value(), names)) * seats;
            double lists = Callers.perSecond(1, 1, i -> require(claimAll(byLcart, people) == seats)) * seats;
            double ones = Callers.perSecond(1, few, i -> claimAll(singly, List.of(people.get(i))));
            if (round >= 0) {
                speeds.computeIfAbsent("by hand", name -> new ArrayList<>()).add(hands);
                speeds.computeIfAbsent("lcart", name -> new ArrayList<>()).add(lists);
                speeds.computeIfAbsent("one by one", name -> new ArrayList<>()).add(ones);
            }
        }
        print("B4, " + seats + " seats to as many people in one call", speeds);
    }

    private long claimAll(SeatPoolId line, List<AccountId> people) {
        Instant now = Instant.now();
        List<SeatClaim> claims =
                people.stream().map(person -> new SeatClaim(line, person, now)).toList();
        return world.storage().inTransaction(session -> session.seats().claim(claims)).stream()
                .filter(SeatOutcome.Taken.class::isInstance)
                .count();
    }

    /** F2: a code looked up by its hash. */
    private void lookUps(int seats, int rounds) throws SQLException {
        List<String> hashes = new ArrayList<>();
        List<IssueOutcome.Code> codes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            codes.addAll(issue(500));
        }
        codes.forEach(code -> hashes.add(keys.hash(code.code()).value()));
        ready();
        Map<String, List<Double>> speeds = new LinkedHashMap<>();
        for (int round = -1; round < rounds; round++) {
            double bare = Callers.perSecond(1, seats, i -> hand.lookUp(hashes.get(i % hashes.size())));
            double lcart = Callers.perSecond(1, seats, i -> {
                IssueOutcome.Code code = codes.get(i % codes.size());
                require(!world.storage()
                        .read(session -> session.invitations().codes(keys.hashes(code.code())))
                        .isEmpty());
            });
            if (round >= 0) {
                speeds.computeIfAbsent("by hand", name -> new ArrayList<>()).add(bare);
                speeds.computeIfAbsent("lcart", name -> new ArrayList<>()).add(lcart);
            }
        }
        print("F2, a code found by its hash", speeds);
    }

    /** A whole list of people without accounts: read, accounts made, seats given. */
    static void imports(SeatWorld world, int rows, Report report) {
        SeatPoolId line = world.line(rows);
        StringBuilder list = new StringBuilder("firstName,lastName,email\r\n");
        IntStream.range(0, rows)
                .forEach(i -> list.append("Given,Family,listed-").append(i).append("@example.org\r\n"));
        byte[] file = list.toString().getBytes(StandardCharsets.UTF_8);
        ImportList command = new ImportList(line, ImportList.Mode.ALL_OR_NOTHING, false, "import");
        for (String what : List.of("new accounts and seats", "the same list again, with its key")) {
            System.gc();
            Heap heap = Heap.watch();
            long start = System.nanoTime();
            ImportOutcome outcome = world.lcart()
                    .registrationCodes()
                    .imports()
                    .apply(world.owner(), command, new ByteArrayInputStream(file));
            double seconds = (System.nanoTime() - start) / 1e9;
            require(outcome instanceof ImportOutcome.Report done
                    && done.summary().assigned() == rows);
            report.line(
                    "import of %d rows, %s: %.1f s, %.0f rows/s, %d MB of heap at most",
                    rows, what, seconds, rows / seconds, heap.peakMegabytes());
        }
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new IllegalStateException("not everybody got a seat");
        }
    }
}
