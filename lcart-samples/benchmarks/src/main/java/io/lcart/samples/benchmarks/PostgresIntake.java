package io.lcart.samples.benchmarks;

import io.lcart.core.Lcart;
import io.lcart.core.intake.IntakeCommand;
import io.lcart.core.intake.IntakeOutcome;
import io.lcart.core.intake.PutCourse;
import io.lcart.core.intake.PutOffering;
import io.lcart.core.intake.PutOrder;
import io.lcart.core.intake.PutPerson;
import io.lcart.core.people.SystemViewer;
import io.lcart.jdbc.JdbcSchema;
import io.lcart.jdbc.JdbcStorage;
import io.lcart.spi.catalog.OfferingKind;
import io.lcart.spi.commerce.OrderStatus;
import java.io.IOException;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * Telling lcart of people and of orders in bulk, against bare inserts into the same tables. All ways take turns in one run, each with people
 * of its own, so that the tables grow for all of them alike; each commits after 1000.
 */
final class PostgresIntake {

    static final int TRANSACTION = 1000;

    private static final SystemViewer SHOP = SystemViewer.named("shop");

    private final int people;
    private final int rounds;
    private final Report report;
    private final Lcart lcart;
    private final InsertsByHand hand;

    private PostgresIntake(DataSource source, int people, int rounds, Report report) {
        this.people = people;
        this.rounds = rounds;
        this.report = report;
        this.hand = new InsertsByHand(source);
        this.lcart = Lcart.builder()
                .storage(JdbcStorage.on(source))
                .clock(InstantSource.fixed(World.AT))
                .build();
    }

    /** Inserts some of the people, by their keys. */
    @FunctionalInterface
    private interface Way {
        void insert(List<String> keys) throws SQLException, IOException;
    }

    /** Measures in an empty database. Each way inserts {@code people} people, in as many equal parts as there are rounds. */
    static void run(DataSource source, int people, int rounds, Report report) throws SQLException, IOException {
        JdbcSchema.migrate(source);
        report.line("%n== Intake on PostgreSQL ==");
        report.machine(source);
        PostgresIntake intake = new PostgresIntake(source, people, rounds, report);
        intake.tell(List.of(
                new PutCourse("course", "Course", List.of()),
                new PutOffering(
                        "offering",
                        "course",
                        "Offering",
                        OfferingKind.SELF_PACED,
                        true,
                        null,
                        null,
                        365,
                        List.of(),
                        null,
                        List.of())));
        intake.measure();
        intake.lcart.close();
    }

    private void measure() throws SQLException, IOException {
        Map<String, Way> ofPeople = new LinkedHashMap<>();
        ofPeople.put("copy", hand::copyPeople);
        ofPeople.put("batch", hand::batchPeople);
        ofPeople.put(
                "lcart", keys -> tell(keys.stream().map(PostgresIntake::person).toList()));
        report.line("people/s, %d by each way in %d rounds, medians of the rounds", people, rounds);
        print(measure(ofPeople));

        Map<String, Way> ofOrders = new LinkedHashMap<>();
        ofOrders.put("batch", hand::batchOrders);
        ofOrders.put(
                "lcart", keys -> tell(keys.stream().map(PostgresIntake::order).toList()));
        report.line("orders/s, one line each, five tables with the access they give; %d by each way", people);
        print(measure(ofOrders));
    }

    private Map<String, Double> measure(Map<String, Way> ways) throws SQLException, IOException {
        Map<String, List<Double>> speeds = new LinkedHashMap<>();
        int part = people / rounds;
        for (int round = 0; round < rounds; round++) {
            int from = round * part;
            for (Map.Entry<String, Way> way : ways.entrySet()) {
                List<String> keys = IntStream.range(from, from + part)
                        .mapToObj(i -> way.getKey() + "-" + i)
                        .toList();
                long start = System.nanoTime();
                way.getValue().insert(keys);
                double seconds = (System.nanoTime() - start) / 1e9;
                speeds.computeIfAbsent(way.getKey(), name -> new ArrayList<>()).add(part / seconds);
            }
        }
        Map<String, Double> medians = new LinkedHashMap<>();
        speeds.forEach((name, each) -> {
            double[] sorted =
                    each.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            medians.put(name, sorted[sorted.length / 2]);
        });
        return medians;
    }

    private void print(Map<String, Double> speeds) {
        double lcartSpeed = speeds.getOrDefault("lcart", Double.NaN);
        speeds.forEach((way, speed) ->
                report.line("  %-8s %10.0f rows/s   lcart takes %.2f times as long", way, speed, speed / lcartSpeed));
    }

    private void tell(List<? extends IntakeCommand> commands) {
        List<IntakeOutcome> outcomes = lcart.intake().apply(SHOP, commands);
        if (!outcomes.stream().allMatch(IntakeOutcome.Created.class::isInstance)) {
            throw new IllegalStateException("not everything was created");
        }
    }

    private static PutPerson person(String key) {
        return new PutPerson(key, "First", "Last", key + "@example.org", null, null, null);
    }

    private static PutOrder order(String key) {
        return new PutOrder(
                "order-" + key,
                key,
                null,
                null,
                OrderStatus.PROCESSED,
                "Card",
                List.of(new PutOrder.Line("offering", 1, null)));
    }
}
