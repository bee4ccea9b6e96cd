package io.lcart.samples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Every benchmark still runs; what it measures here means nothing. */
class BenchmarksTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Report report = new Report(new PrintStream(printed, true, StandardCharsets.UTF_8));

    @Test
    void in_memory() throws Exception {
        var options = new OptionsBuilder()
                .include(Benchmarks.IN_MEMORY)
                .forks(0)
                .warmupIterations(0)
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(10))
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true);

        assertThat(new Runner(options.build()).run()).hasSize(9);
    }

    @Test
    void boards() throws Exception {
        Boards.run(3000, 256, 1, report);
        Boards.sql(3000, 1, report);

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("bytes a member, built", "bytes allocated a rank", "D1 ", "D2 ", "D3 ", "D5 ", "D6, ");
    }

    @Test
    void on_postgresql() throws Exception {
        try (PostgresServer server = PostgresServer.start()) {
            try (HikariDataSource source = server.onePooledConnection("dashboards")) {
                PostgresDashboards.run(source, new World(1000), new Rounds(1, 20), report);
            }
            try (HikariDataSource source = server.onePooledConnection("intake")) {
                PostgresIntake.run(source, 200, 2, report);
            }
            try (HikariDataSource source = server.onePooledConnection("reports")) {
                PostgresReports.run(source, source.getJdbcUrl(), new World(1000), report);
            }
            try (HikariDataSource source = server.pool("seats", 32);
                    SeatWorld world = new SeatWorld(source)) {
                PostgresSeats.run(world, SeatWorld.KEYS, 40, 1, report);
                PostgresSeats.imports(world, 300, report);
            }
        }

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains(
                        "A1: 1 connection, 1 execution, other calls []: reached",
                        "A2, ",
                        "people/s",
                        "orders/s",
                        "rows in scope: ",
                        "C2, ",
                        "C3, export with -Xmx24m: reached",
                        "C4, ",
                        "B1, ",
                        "B4, ",
                        "F2, ",
                        "import of 300");
    }
}
