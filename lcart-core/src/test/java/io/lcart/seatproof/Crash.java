package io.lcart.seatproof;

import io.lcart.jdbc.ConsistencyCheck;
import io.lcart.jdbc.JdbcStorage;
import io.lcart.jdbc.testing.FreshDatabase;
import io.lcart.oracle.Dice;
import io.lcart.spi.storage.Storage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Rounds in which several processes work on one database and are killed (reliability.md §3 K, P7). Afterwards everything acknowledged is there,
 * what was not is there wholly or not at all, and a repeat settles it. Not thread-safe.
 */
final class Crash implements AutoCloseable {

    static final int PROCESSES = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final FreshDatabase database;
    private final Storage storage;
    private final String mutant;
    private final Path directory;
    private int round;
    private long deeds;
    private long killed;
    private long unsettled;

    /**
     * Rounds on a database that has its tables.
     *
     * @param database the database
     * @param mutant what is broken in the processes, or an empty text
     */
    Crash(FreshDatabase database, String mutant) {
        this.database = database;
        this.storage = JdbcStorage.on(database.dataSource());
        this.mutant = mutant;
        try {
            this.directory = Files.createTempDirectory("lcart-crash-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many deeds were tried, how many processes ended before they wanted to, and how many deeds were not acknowledged. */
    String numbers() {
        return deeds + " deeds, " + killed + " processes killed, " + unsettled + " deeds not acknowledged";
    }

    long killed() {
        return killed;
    }

    /** A round in which one process or all are killed at a moment that the seed chooses. */
    List<String> atRandom(long seed) {
        Dice dice = new Dice(seed);
        return round(seed, "", processes -> {
            sleep(dice.between(200, 1200));
            int victims = dice.oneIn(2) ? PROCESSES : 1;
            processes.subList(0, victims).forEach(Process::destroyForcibly);
            killed += victims;
        });
    }

    /** A round in which every process ends at a point of the code. */
    List<String> at(FailPoint point, boolean before, long seed) {
        int number = new Dice(seed).between(1, 15);
        return round(seed, point + ":" + (before ? "before" : "after") + ":" + number, processes -> {
            for (Process process : processes) {
                if (exited(process, Duration.ofSeconds(5))) {
                    killed++;
                }
            }
        });
    }

    /** What happens to the processes once they are at work. */
    @FunctionalInterface
    private interface Fate {
        void of(List<Process> processes);
    }

    private List<String> round(long seed, String end, Fate fate) {
        round++;
        String prefix = "r" + round + "-";
        try (Site site =
                new Site(storage, storage, prefix, InstantSource.system(), Arena.policy(1_000_000, 1_000_000))) {
            Ground ground = Ground.lay(site, prefix);
            Path file = directory.resolve("ground" + round);
            ground.write(file);
            List<Process> processes = new ArrayList<>();
            List<Path> logs = new ArrayList<>();
            try {
                for (int i = 0; i < PROCESSES; i++) {
                    logs.add(directory.resolve("log" + round + "-" + i));
                    processes.add(start(file, logs.get(i), seed * PROCESSES + i, end));
                }
                for (int i = 0; i < PROCESSES; i++) {
                    awaitWork(processes.get(i), logs.get(i));
                }
                fate.of(processes);
            } finally {
                stop(processes);
            }
            Aftermath aftermath = new Aftermath(site, ground);
            List<String> wrong = new ArrayList<>();
            for (Path log : logs) {
                wrong.addAll(aftermath.settle(Files.exists(log) ? Files.readAllLines(log) : List.of()));
            }
            deeds += aftermath.deeds();
            unsettled += aftermath.unsettled();
            wrong.addAll(aftermath.wrong());
            ConsistencyCheck.run(database.dataSource()).forEach(law -> wrong.add(law.toString()));
            if (!wrong.isEmpty()) {
                wrong.add(0, "round " + round + " of seed " + seed + " " + end);
            }
            return wrong;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process start(Path ground, Path log, long seed, String end) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx128m",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Worker.class.getName(),
                        database.url(),
                        database.user(),
                        ground.toString(),
                        log.toString(),
                        Long.toString(seed),
                        end,
                        mutant)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve(log.getFileName() + ".out").toFile())
                .start();
    }

    private static void awaitWork(Process process, Path log) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            try {
                if (Files.exists(log) && Files.readString(log).contains(Worker.TOLD)) {
                    return;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            sleep(10);
        }
        if (process.isAlive()) {
            throw new IllegalStateException("a process did not begin its work, but wrote " + written(log) + " and said "
                    + written(log.resolveSibling(log.getFileName() + ".out")));
        }
    }

    private static String written(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "nothing";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(List<Process> processes) {
        for (Process process : processes) {
            try {
                process.getOutputStream().close();
            } catch (IOException alreadyGone) {
                process.destroyForcibly();
            }
        }
        for (Process process : processes) {
            if (!exited(process, PATIENCE)) {
                process.destroyForcibly();
                throw new IllegalStateException("a process did not end: something is stuck");
            }
        }
    }

    private static boolean exited(Process process, Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
