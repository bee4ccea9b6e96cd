package io.lcart.samples.benchmarks;

import io.lcart.core.Lcart;
import io.lcart.jdbc.JdbcSchema;
import io.lcart.jdbc.JdbcStorage;
import io.lcart.spi.dashboard.DashboardFacts;
import io.lcart.spi.dashboard.DashboardQuery;
import io.lcart.spi.dashboard.Fact;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.GroupId;
import io.lcart.spi.people.GroupVersion;
import io.lcart.spi.storage.Storage;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/**
 * A whole dashboard on PostgreSQL, against the same facts by one statement and by a dozen, written by hand. Everybody uses the one
 * connection of a pool, with auto-commit on, and prepares statements as the driver remembers them.
 */
final class PostgresDashboards {

    private static final String ROUND_TRIP = "SELECT 1";
    private static final String SINGLE = "by hand, one statement";
    private static final String SEPARATE = "by hand, " + ByHand.separateStatements() + " statements";
    private static final String FACTS = "lcart, the facts";
    private static final String DASHBOARD = "lcart, the whole dashboard";

    private final DataSource source;
    private final World world;
    private final Report report;
    private final Storage storage;
    private final Lcart lcart;
    private final ByHand hand = new ByHand(World.AT.atOffset(ZoneOffset.UTC), World.TERMS_VERSION, World.DEFAULT_GROUP);

    private PostgresDashboards(DataSource source, World world, Report report) {
        this.source = source;
        this.world = world;
        this.report = report;
        this.storage = JdbcStorage.on(source);
        this.lcart = lcart(storage);
    }

    private static Lcart lcart(Storage storage) {
        return Lcart.builder()
                .storage(storage)
                .clock(InstantSource.fixed(World.AT))
                .build();
    }

    /** Fills the tables of an empty database, and measures. */
    static void run(DataSource source, World world, Rounds rounds, Report report) throws SQLException, IOException {
        JdbcSchema.migrate(source);
        long start = System.nanoTime();
        world.load(source);
        report.line("%n== Dashboards on PostgreSQL ==");
        report.machine(source);
        report.line("rows, loaded in %.0f s: %s", (System.nanoTime() - start) / 1e9, World.rows(source));
        measure(source, world, rounds, report);
    }

    /** Measures in a database that holds the world already. */
    static void measure(DataSource source, World world, Rounds rounds, Report report) throws SQLException, IOException {
        PostgresDashboards dashboards = new PostgresDashboards(source, world, report);
        World.publish(dashboards.lcart);
        dashboards.compareFacts();
        dashboards.countRoundTrips();
        dashboards.measureEverybody(rounds);
        dashboards.measureSome(rounds);
        dashboards.lcart.close();
    }

    /** What is measured must be the same: everybody who takes part finds the same facts. */
    private void compareFacts() throws SQLException {
        List<String> everybody = world.everybody();
        for (int i = 0; i < everybody.size(); i += Math.max(1, everybody.size() / 500)) {
            compareFacts(everybody.get(i));
        }
        for (String person : List.of(
                World.ADMIN_OF_EVERYBODY,
                World.FIVE_HUNDRED_ENTRIES,
                World.OWNER_OF_THOUSANDS_OF_SEATS,
                World.INSTRUCTOR,
                World.ONE_ENTRY)) {
            compareFacts(person);
        }
    }

    private void compareFacts(String person) throws SQLException {
        DashboardFacts facts = facts(person);
        try (Connection connection = source.getConnection()) {
            requireSame(facts, hand.single(connection, person));
            requireSame(facts, hand.separate(connection, person));
        }
    }

    private static void requireSame(DashboardFacts facts, HandFacts byHand) {
        long[] numbers = new long[HandFacts.NUMBERS];
        for (Fact fact : Fact.values()) {
            numbers[fact.ordinal()] =
                    facts.count(fact).count() + (facts.count(fact).capped() ? 1L : 0L);
        }
        numbers[HandFacts.POINTS] = facts.points();
        numbers[HandFacts.CONFIGURATION] = facts.configurationNumber();
        List<String> groups = facts.groups().stream()
                .map(group -> group.group().value())
                .sorted()
                .toList();
        List<String> groupsByHand =
                byHand.groups.stream().map(HandFacts.Group::key).sorted().toList();
        GroupVersion defaultGroup = facts.defaultGroup();
        boolean sameDefault = defaultGroup == null
                ? byHand.defaultGroup == null
                : byHand.defaultGroup != null
                        && byHand.defaultGroup.key().equals(defaultGroup.group().value());
        if (!Arrays.equals(numbers, byHand.numbers) || !groups.equals(groupsByHand) || !sameDefault) {
            throw new IllegalStateException(
                    "not the same facts: " + facts + " and by hand " + Arrays.toString(byHand.numbers));
        }
    }

    /** Goal A1: one execution of one statement, and nothing else that could be a round trip. */
    private void countRoundTrips() throws SQLException, IOException {
        CountingDataSource counting = new CountingDataSource(source);
        try (Lcart counted = lcart(JdbcStorage.on(counting.counted()))) {
            counted.dashboards().of(counted.viewer(new AccountId(World.FIVE_HUNDRED_ENTRIES)));
            counting.reset();
            counted.dashboards().of(counted.viewer(new AccountId(World.FIVE_HUNDRED_ENTRIES)));
        }
        boolean reached = counting.connections() == 1
                && counting.executions() == 1
                && counting.otherCalls().isEmpty();
        report.line(
                "A1: %d connection, %d execution, other calls %s: %s",
                counting.connections(),
                counting.executions(),
                counting.otherCalls(),
                reached ? "reached" : "NOT REACHED");
        report.keep("explain.txt", counting.again("explain (analyze, buffers) "));
    }

    /** Goal A2. */
    private void measureEverybody(Rounds rounds) throws SQLException {
        report.line(
                "%n%d rounds of %d calls each, people at random, medians of the rounds",
                rounds.rounds(), rounds.calls());
        List<Rounds.Timing> timings = rounds.run(ways(), world.everybody());
        report.timings(timings, List.of(ROUND_TRIP, SINGLE, SEPARATE));
        double dashboard = Report.find(timings, DASHBOARD).p50();
        report.goal(
                "A2, the whole dashboard / one statement by hand",
                dashboard / Report.find(timings, SINGLE).p50(),
                1.15);
        report.goal(
                "A2, the whole dashboard / separate statements by hand",
                dashboard / Report.find(timings, SEPARATE).p50(),
                0.45);
    }

    /** What much data costs: no count may cost a scan. */
    private void measureSome(Rounds rounds) throws SQLException {
        report.line("%nThe whole dashboard of");
        Rounds fewer = new Rounds(rounds.rounds(), Math.max(1, rounds.calls() / 4));
        List<Rounds.Named> some = List.of(
                dashboardOf("a person with 1 access entry", World.ONE_ENTRY),
                dashboardOf("a person with 500", World.FIVE_HUNDRED_ENTRIES),
                dashboardOf(
                        "the admin of groups of " + world.people() + " and " + world.people() / 2,
                        World.ADMIN_OF_EVERYBODY),
                dashboardOf("an owner of thousands of seats", World.OWNER_OF_THOUSANDS_OF_SEATS),
                dashboardOf("an instructor of 20 offerings", World.INSTRUCTOR));
        report.timings(fewer.run(some, world.everybody()), List.of(some.get(0).name()));
    }

    private List<Rounds.Named> ways() {
        return List.of(
                new Rounds.Named(ROUND_TRIP, person -> {
                    try (Connection connection = source.getConnection();
                            PreparedStatement statement = connection.prepareStatement("SELECT 1");
                            ResultSet rows = statement.executeQuery()) {
                        rows.next();
                        rows.getInt(1);
                    }
                }),
                new Rounds.Named(SINGLE, person -> {
                    try (Connection connection = source.getConnection()) {
                        hand.single(connection, person);
                    }
                }),
                new Rounds.Named(SEPARATE, person -> {
                    try (Connection connection = source.getConnection()) {
                        hand.separate(connection, person);
                    }
                }),
                new Rounds.Named(FACTS, this::facts),
                new Rounds.Named(DASHBOARD, this::dashboard));
    }

    private Rounds.Named dashboardOf(String name, String person) {
        return new Rounds.Named(name, anybody -> dashboard(person));
    }

    private DashboardFacts facts(String person) {
        DashboardQuery query = new DashboardQuery(
                new AccountId(person),
                World.AT,
                new GroupId(World.DEFAULT_GROUP),
                World.TERMS_VERSION,
                Set.of(),
                Set.of(),
                Set.of());
        return storage.read(session -> session.dashboards().facts(query)).orElseThrow();
    }

    private void dashboard(String person) {
        lcart.dashboards().of(lcart.viewer(new AccountId(person)));
    }
}
