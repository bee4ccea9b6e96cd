package io.lcart.samples.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks that are named, or all: {@code memory}, {@code dashboards}, {@code intake}, {@code seats}, {@code reports},
 * {@code boards}.
 */
public final class Benchmarks {

    /** Which benchmarks JMH runs. */
    static final String IN_MEMORY = "\\.memory\\.";

    private static final int PEOPLE = 100_000;

    private Benchmarks() {}

    /**
     * Runs benchmarks and prints what they measured.
     *
     * @param args their names; none for all
     * @throws IOException if the database server cannot be started, or a report cannot be written
     * @throws SQLException if a statement fails
     * @throws RunnerException if JMH fails
     */
    public static void main(String[] args) throws IOException, SQLException, RunnerException {
        Report report = new Report(System.out);
        for (String name : args.length == 0
                ? List.of("memory", "dashboards", "intake", "seats", "reports", "boards")
                : List.of(args)) {
            switch (name) {
                case "memory" -> memory();
                case "dashboards" -> dashboards(report);
                case "intake" -> intake(report);
                case "seats" -> seats(report);
                case "reports" -> reports(report);
                case "boards" -> Boards.fork(report);
                default ->
                    throw new IllegalArgumentException(
                            "there is no benchmark '" + name + "': memory, dashboards, intake, seats, reports, boards");
            }
        }
    }

    private static void memory() throws IOException, RunnerException {
        new Runner(new OptionsBuilder()
                        .include(IN_MEMORY)
                        .addProfiler(GCProfiler.class)
                        .resultFormat(ResultFormatType.JSON)
                        .result(Report.file("memory.json").toString())
                        .build())
                .run();
    }

    private static void dashboards(Report report) throws IOException, SQLException {
        try (PostgresServer server = PostgresServer.start();
                HikariDataSource source = server.onePooledConnection("dashboards")) {
            PostgresDashboards.run(source, new World(PEOPLE), new Rounds(7, 2000), report);
        }
    }

    private static void intake(Report report) throws IOException, SQLException {
        try (PostgresServer server = PostgresServer.start();
                HikariDataSource source = server.onePooledConnection("intake")) {
            PostgresIntake.run(source, PEOPLE, 5, report);
        }
    }

    private static void reports(Report report) throws IOException, SQLException {
        try (PostgresServer server = PostgresServer.start();
                HikariDataSource source = server.onePooledConnection("reports")) {
            PostgresReports.run(source, source.getJdbcUrl(), new World(PEOPLE), report);
        }
    }

    private static void seats(Report report) throws IOException, SQLException {
        try (PostgresServer server = PostgresServer.startDurable();
                HikariDataSource source = server.pool("seats", 32);
                SeatWorld world = new SeatWorld(source)) {
            PostgresSeats.run(world, SeatWorld.KEYS, 2_000, 5, report);
            PostgresSeats.imports(world, PEOPLE, report);
        }
    }
}
