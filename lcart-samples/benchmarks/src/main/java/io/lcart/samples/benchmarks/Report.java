package io.lcart.samples.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/** Prints what was measured, and keeps files beside it. */
final class Report {

    private static final Path DIRECTORY = Path.of("target", "benchmarks");

    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }

    /** Says on what was measured. */
    void machine(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            line(
                    "%d cores, Java %s (%s), %s %s, load %.1f",
                    Runtime.getRuntime().availableProcessors(),
                    Runtime.version(),
                    System.getProperty("java.vm.name"),
                    connection.getMetaData().getDatabaseProductName(),
                    connection.getMetaData().getDatabaseProductVersion(),
                    load());
        }
    }

    /** Says how busy the machine is. */
    void machineLoad() {
        line(
                "%d cores, Java %s (%s), load %.1f",
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                System.getProperty("java.vm.name"),
                load());
    }

    private static double load() {
        return java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /** Prints timings as microseconds, and their medians in relation to some of them. */
    void timings(List<Rounds.Timing> timings, List<String> references) {
        StringBuilder head = new StringBuilder(String.format(Locale.ROOT, "%-44s %9s %9s", "", "p50 us", "p99 us"));
        references.forEach(reference -> head.append(String.format(Locale.ROOT, "  x %-16.16s", reference)));
        out.println(head);
        for (Rounds.Timing timing : timings) {
            StringBuilder row = new StringBuilder(String.format(
                    Locale.ROOT, "%-44s %9.1f %9.1f", timing.name(), timing.p50() / 1e3, timing.p99() / 1e3));
            for (String reference : references) {
                row.append(String.format(
                        Locale.ROOT,
                        "  %-18.2f",
                        timing.p50() / find(timings, reference).p50()));
            }
            out.println(row);
        }
    }

    static Rounds.Timing find(List<Rounds.Timing> timings, String name) {
        return timings.stream()
                .filter(timing -> timing.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Says whether a ratio keeps within its goal. */
    void goal(String goal, double ratio, double bound) {
        line("%s: %.2f, goal <= %.2f: %s", goal, ratio, bound, ratio <= bound ? "reached" : "NOT REACHED");
    }

    /** Keeps lines in a file of the build's directory. */
    void keep(String name, List<String> lines) throws IOException {
        Path file = file(name);
        Files.write(file, lines);
        line("written: %s", file);
    }

    /** A file of the build's directory. */
    static Path file(String name) throws IOException {
        return Files.createDirectories(DIRECTORY).resolve(name);
    }
}
