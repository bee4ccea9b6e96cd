package io.lcart.samples.benchmarks;

import com.sun.management.ThreadMXBean;
import com.zaxxer.hikari.HikariDataSource;
import io.lcart.core.points.board.Board;
import io.lcart.core.points.board.Changes;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Boards in memory against sorted sets of Redis and against SQL: what can be asked and changed a second, and what a member costs. */
final class Boards {

    private static final List<Integer> SIZES = List.of(1_000_000, 10_000_000);
    private static final int OFTEN = 200_000;
    private static final int ROUNDS = 5;
    private static final int UPDATES = 100_000;
    private static final int WRITTEN_AT_ONCE = 16;
    private static final int WRITES_A_SECOND = 200_000;

    private final BoardWorld world;
    private final Report report;
    private final Board board;
    private final int often;
    private final int rounds;
    private long seen;

    private Boards(BoardWorld world, int often, int rounds, Report report) {
        this.world = world;
        this.often = often;
        this.rounds = rounds;
        this.report = report;
        long before = used();
        long start = System.nanoTime();
        board = world.board();
        report.line("%,d members: built in %.2f s", world.size(), (System.nanoTime() - start) / 1e9);
        memory("bytes a member, built", before);
        BoardWorld.Draw changes = world.draw(Math.min(UPDATES, world.size()));
        for (int i = 0; i < changes.who().length; i++) {
            changes.put(board, i);
        }
        memory("bytes a member, after 100 000 changes", before);
    }

    /** Measures in a process with the memory that ten million members need. */
    static void fork(Report report) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xms2g",
                        "-Xmx2g",
                        "-XX:+UseSerialGC",
                        "-XX:+UseTransparentHugePages",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        Boards.class.getName())
                .inheritIO()
                .start();
        try {
            if (process.waitFor() != 0) {
                report.line("boards: NOT REACHED, the process ended with %d", process.exitValue());
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Measures boards of a million members and of ten.
     *
     * @param args none
     * @throws IOException if a server cannot be started or goes away
     * @throws SQLException if a statement fails
     */
    public static void main(String[] args) throws IOException, SQLException {
        Report report = new Report(System.out);
        for (int size : SIZES) {
            run(size, OFTEN, ROUNDS, report);
        }
        sql(SIZES.get(0), ROUNDS, report);
    }

    static void run(int size, int often, int rounds, Report report) throws IOException, SQLException {
        BoardWorld world = new BoardWorld(size);
        report.machineLoad();
        Boards boards = new Boards(world, often, rounds, report);
        boards.allocation();
        try (RedisServer server = RedisServer.start()) {
            if (server == null) {
                report.line("there is no redis-server on this machine: nothing to compare with");
                boards.compare(null);
            } else {
                try (Redis redis = server.connect()) {
                    RedisBoard other = new RedisBoard(redis, world);
                    boards.compare(other);
                    report.line("Redis: %.1f bytes a member", other.bytesPerMember());
                }
            }
        }
        boards.besideWriter();
        report.machineLoad();
    }

    static void sql(int size, int rounds, Report report) throws IOException, SQLException {
        try (PostgresServer server = PostgresServer.start();
                HikariDataSource source = server.onePooledConnection("boards")) {
            report.machine(source);
            PostgresBoards.run(source, new BoardWorld(size), rounds, report);
        }
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private void memory(String what, long before) {
        report.line("%s: %.1f", what, (used() - before) / (double) world.size());
    }

    private void allocation() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        BoardWorld.Draw draw = world.draw(2 * often);
        for (int i = 0; i < often; i++) {
            seen += board.rank(draw.who()[i]);
            draw.put(board, i);
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < often; i++) {
            seen += board.rank(draw.who()[i]);
        }
        long between = threads.getCurrentThreadAllocatedBytes();
        for (int i = often; i < 2 * often; i++) {
            draw.put(board, i);
        }
        long after = threads.getCurrentThreadAllocatedBytes();
        report.line(
                "bytes allocated a rank: %.2f, a change: %.2f",
                (between - before) / (double) often, (after - between) / (double) often);
    }

    private void compare(@Nullable RedisBoard redis) throws IOException, SQLException {
        Changes changes = new Changes(BoardWorld.BATCH);
        long[] numbers = new long[BoardWorld.BATCH];
        int[] ranks = new int[BoardWorld.BATCH];
        report.line("a second; and processor time of this thread and of the Redis server (P=200), in microseconds");
        report.line(
                "%-16s %12s %12s %12s %6s %6s %8s %8s %6s",
                "", "lcart", "Redis P=200", "Redis P=1", "x", "x", "lcart us", "Redis us", "x");
        row("D1 rank", each((draw, i) -> seen += board.rank(draw.who()[i])), redis, RedisBoard::rank);
        row("D1 add", each((draw, i) -> draw.put(board, i)), redis, RedisBoard::add);
        row(
                "D1 add + rank",
                each((draw, i) -> {
                    draw.put(board, i);
                    seen += board.rank(draw.who()[i]);
                }),
                redis,
                RedisBoard::addAndRank);
        row(
                "D2 add by 128",
                each((draw, i) -> {
                    draw.put(changes, i);
                    if (changes.size() == BoardWorld.BATCH) {
                        board.apply(changes);
                        changes.clear();
                    }
                }),
                redis,
                RedisBoard::add);
        row(
                "D2 rank by 128",
                each((draw, i) -> {
                    numbers[i % BoardWorld.BATCH] = draw.who()[i];
                    if (i % BoardWorld.BATCH == BoardWorld.BATCH - 1) {
                        board.ranks(numbers, ranks);
                    }
                }),
                redis,
                RedisBoard::rank);
        row(
                "D3 around +-5",
                each((draw, i) -> seen += board.around(draw.who()[i], 5).size()),
                redis,
                RedisBoard::around);
        row("D3 top 10", each((draw, i) -> seen += board.range(0, 10).size()), redis, RedisBoard::top);
    }

    /** Does something with one of those who were drawn. */
    @FunctionalInterface
    private interface Once {
        void with(BoardWorld.Draw draw, int index);
    }

    private Rates.Work each(Once once) {
        return times -> {
            BoardWorld.Draw draw = world.draw(times);
            return () -> {
                for (int i = 0; i < times; i++) {
                    once.with(draw, i);
                }
            };
        };
    }

    /** Sends a command about a board of Redis. */
    @FunctionalInterface
    private interface Asking {
        void of(RedisBoard redis) throws IOException;
    }

    private void row(String name, Rates.Work work, @Nullable RedisBoard redis, Asking asking)
            throws IOException, SQLException {
        List<Rates.Side> sides = new ArrayList<>();
        sides.add(new Rates.Side(often, work, Rates.Processors::ofThisThread));
        if (redis != null) {
            RedisBoard.Command command = () -> asking.of(redis);
            sides.add(new Rates.Side(often / 10, redis.work(command, true), redis::processorNanos));
            sides.add(new Rates.Side(Math.max(1, often / 100), redis.work(command, false), redis::processorNanos));
        }
        List<Rates.Rate> rates = new Rates(rounds).of(sides);
        Rates.Rate ours = rates.get(0);
        if (redis == null) {
            report.line("%-16s %,12.0f %31s %8.2f", name, ours.perSecond(), "", ours.micros());
        } else {
            Rates.Rate many = rates.get(1);
            Rates.Rate single = rates.get(2);
            report.line(
                    "%-16s %,12.0f %,12.0f %,12.0f %6.1f %6.1f %8.2f %8.2f %6.1f",
                    name,
                    ours.perSecond(),
                    many.perSecond(),
                    single.perSecond(),
                    ours.perSecond() / many.perSecond(),
                    ours.perSecond() / single.perSecond(),
                    ours.micros(),
                    many.micros(),
                    many.micros() / ours.micros());
        }
    }

    private void besideWriter() throws IOException, SQLException {
        BoardWorld own = new BoardWorld(world.size());
        Rates.Work ranks = each((draw, i) -> seen += board.rank(draw.who()[i]));
        Rates.Side reader = new Rates.Side(often, ranks, Rates.Processors::ofThisThread);
        Rates.Rate alone = new Rates(rounds).of(List.of(reader)).get(0);
        AtomicBoolean isDone = new AtomicBoolean();
        long[] written = new long[1];
        Thread writer = new Thread(() -> written[0] = write(own, isDone), "writer");
        long start = System.nanoTime();
        writer.start();
        Rates.Rate beside = new Rates(rounds).of(List.of(reader)).get(0);
        isDone.set(true);
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        report.line(
                "D5 ranks a second: %,.0f alone, %,.0f beside a writer of %,.0f changes a second: %.2f; by processor time %.2f",
                alone.perSecond(),
                beside.perSecond(),
                written[0] / ((System.nanoTime() - start) / 1e9),
                beside.perSecond() / alone.perSecond(),
                alone.micros() / beside.micros());
    }

    private long write(BoardWorld own, AtomicBoolean isDone) {
        Changes changes = new Changes(WRITTEN_AT_ONCE);
        long written = 0;
        long start = System.nanoTime();
        while (!isDone.get()) {
            BoardWorld.Draw draw = own.draw(WRITTEN_AT_ONCE);
            for (int i = 0; i < WRITTEN_AT_ONCE; i++) {
                draw.put(changes, i);
            }
            board.apply(changes);
            changes.clear();
            written += WRITTEN_AT_ONCE;
            while (System.nanoTime() - start < TimeUnit.SECONDS.toNanos(written) / WRITES_A_SECOND) {
                Thread.onSpinWait();
            }
        }
        return written;
    }
}
