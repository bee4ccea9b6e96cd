package io.lcart.jdbc.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine's own mariadbd with a data directory of its own, once per JVM. */
final class MariaDbServer {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    // why: the server's own defaults where a host may have left them, latin1 and a local zone among them; what lcart
    // needs it has to say in its own statements.
    private static final String SCRIPT = """
            install=$1 server=$2 directory=$3 port=$4
            trap '' INT HUP TERM
            user=
            if [ "$(id -u)" = 0 ]; then user=--user=root; fi
            "$install" --no-defaults $user --datadir="$directory/data" --auth-root-authentication-method=normal \
                --skip-test-db </dev/null || exit 1
            mkdir "$directory/tmp"
            "$server" --no-defaults $user --datadir="$directory/data" --port="$port" --bind-address=127.0.0.1 \
                --socket="$directory/s" --pid-file="$directory/p" --tmpdir="$directory/tmp" \
                --innodb-flush-log-at-trx-commit=0 --innodb-buffer-pool-size=128M --skip-log-bin \
                --max-connections=400 --default-time-zone=+05:45 \
                </dev/null &
            cat >/dev/null
            kill -9 $!
            rm -rf "$directory"
            """;

    private static MariaDbServer running;

    private final String address;

    private MariaDbServer(String address) {
        this.address = address;
    }

    static boolean isInstalled() {
        return find("mariadbd").isPresent() && find("mariadb-install-db").isPresent();
    }

    static synchronized MariaDbServer running() {
        if (running == null) {
            running = start();
        }
        return running;
    }

    FreshDatabase create(String name) {
        try (Connection connection = DriverManager.getConnection(address + "?user=root")) {
            connection.createStatement().execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("MariaDB would not create " + name, e);
        }
        return new FreshDatabase(
                TestDatabase.MARIADB,
                address + name,
                "root",
                fresh -> fresh.run("set statement lock_wait_timeout = 10 for drop database " + name));
    }

    private static MariaDbServer start() {
        Path directory = UntilThisJvmEnds.newDirectory("lcart-mariadb-");
        Path log = directory.resolve("log");
        int port = freePort();
        Process process = UntilThisJvmEnds.run(
                log,
                SCRIPT,
                find("mariadb-install-db").orElseThrow().toString(),
                find("mariadbd").orElseThrow().toString(),
                directory.toString(),
                Integer.toString(port));
        String address = "jdbc:mariadb://127.0.0.1:" + port + "/";
        long started = System.nanoTime();
        while (true) {
            try {
                DriverManager.getConnection(address + "?user=root").close();
                return new MariaDbServer(address);
            } catch (SQLException e) {
                if (!process.isAlive() || System.nanoTime() - started > PATIENCE.toNanos()) {
                    throw new IllegalStateException("MariaDB did not start:\n" + read(log), e);
                }
                pause();
            }
        }
    }

    private static Optional<Path> find(String program) {
        return Stream.concat(
                        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)),
                        Stream.of("/usr/sbin", "/usr/local/sbin"))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return "no log: " + e;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while MariaDB started", e);
        }
    }
}
