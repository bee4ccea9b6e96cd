package io.lcart.samples.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.lcart.core.Lcart;
import io.lcart.core.people.Viewer;
import io.lcart.core.report.ReportFormat;
import io.lcart.core.report.ReportQuery;
import io.lcart.jdbc.JdbcStorage;
import io.lcart.jdbc.SchemaPolicy;
import io.lcart.spi.people.AccountId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;

/** An export in a process whose heap is small; it breaks where rows are kept. */
final class SmallHeap {

    private static final String LIMIT = "-Xmx24m";

    private SmallHeap() {}

    static void export(String url, Report report) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        LIMIT,
                        "-XX:+UseSerialGC",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        SmallHeap.class.getName(),
                        url)
                .inheritIO()
                .start();
        try {
            int exit = process.waitFor();
            report.line("C3, export with %s: %s", LIMIT, exit == 0 ? "reached" : "NOT REACHED");
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Exports everything as CSV and prints what that took.
     *
     * @param args the database's address
     * @throws IOException if the stream breaks, which counts only
     */
    public static void main(String[] args) throws IOException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(args[0]);
        config.setMaximumPoolSize(1);
        try (HikariDataSource source = new HikariDataSource(config);
                Lcart lcart = Lcart.builder()
                        .storage(JdbcStorage.builder(source)
                                .schema(SchemaPolicy.VERIFY)
                                .build())
                        .clock((InstantSource) () -> World.AT)
                        .build();
                Counting out = new Counting()) {
            Viewer viewer = lcart.viewer(new AccountId(World.ADMIN_OF_EVERYBODY));
            Heap heap = Heap.watch();
            long rows = lcart.progressReports().export(viewer, ReportQuery.ALL, ReportFormat.CSV, out);
            new Report(System.out)
                    .line(
                            "%d rows, %.0f MB written, at most %d MB of heap in use, garbage included",
                            rows, out.bytes() / 1e6, heap.peakMegabytes());
        }
    }
}
