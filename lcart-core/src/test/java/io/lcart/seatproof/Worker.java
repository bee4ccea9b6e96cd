package io.lcart.seatproof;

import com.zaxxer.hikari.util.DriverDataSource;
import io.lcart.jdbc.JdbcStorage;
import io.lcart.oracle.Dice;
import io.lcart.spi.storage.Storage;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;

/**
 * A process that does one {@link Deed} after the other until it is killed or its input ends. What it is about to do, and what it was told, it
 * writes down at once: a deed that was told of is acknowledged.
 */
final class Worker {

    static final String TRIES = "tries";
    static final String TOLD = "told";

    private static volatile boolean over;

    private final Site site;
    private final Ground ground;
    private final Dice dice;
    private final String name;
    private final FileOutputStream log;
    private final List<String> held = new ArrayList<>();
    private final List<String> taken = new ArrayList<>();

    private Worker(Site site, Ground ground, long seed, Path log) throws IOException {
        this.site = site;
        this.ground = ground;
        this.dice = new Dice(seed);
        this.name = "w" + seed;
        this.log = new FileOutputStream(log.toFile());
    }

    /**
     * Runs a worker.
     *
     * @param arguments the database's address and user, the ground's file, the log's, the seed, and where to end: {@code POINT:before:n}, or
     *     nothing; and what is broken, if anything is
     */
    public static void main(String[] arguments) throws IOException {
        endWithInput();
        Ground ground = Ground.read(Path.of(arguments[2]));
        DataSource plain = new DriverDataSource(arguments[0], null, new Properties(), arguments[1], "");
        DataSource source = plain;
        String end = arguments[5];
        if (!end.isEmpty()) {
            String[] parts = end.split(":");
            FailPoint.Halt halt = new FailPoint.Halt(
                    FailPoint.valueOf(parts[0]), parts[1].equals("before"), Integer.parseInt(parts[2]));
            source = Watched.source(plain, halt);
        }
        Storage storage = JdbcStorage.on(source);
        Storage used = arguments[6].isEmpty()
                ? storage
                : LateMutant.valueOf(arguments[6]).of(storage, JdbcStorage.on(plain));
        Site site =
                new Site(used, storage, ground.prefix(), InstantSource.system(), Arena.policy(1_000_000, 1_000_000));
        new Worker(site, ground, Long.parseLong(arguments[4]), Path.of(arguments[3])).work();
        Runtime.getRuntime().halt(0);
    }

    /** Whoever started this process lets it go on as long as its input is open. */
    private static void endWithInput() {
        Thread thread = new Thread(() -> {
            try {
                while (System.in.read() >= 0) {}
            } catch (IOException closed) {
                // the end as well
            }
            over = true;
        });
        thread.setDaemon(true);
        thread.start();
    }

    private void work() {
        for (int i = 0; !over; i++) {
            Deed deed = Deed.random(dice, ground, held, taken, name + "-" + i);
            write(TRIES, deed.toString());
            try {
                String answer = deed.perform(site);
                write(TOLD, answer);
                learn(answer);
            } catch (RuntimeException thrown) {
                write("failed", thrown.toString().replace('\n', ' '));
            }
        }
    }

    private void learn(String answer) {
        String[] words = answer.split(" ");
        for (int i = 1; i < words.length; i++) {
            if (words[0].equals("took") || words[0].equals("claimed")) {
                taken.add(words[i]);
            } else if (words[0].equals("held") && words[i].length() == 36) {
                held.add(words[i]);
            }
        }
    }

    private void write(String what, String text) {
        try {
            log.write((what + " " + text + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
