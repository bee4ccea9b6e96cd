package io.lcart.jdbc.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** PostgreSQL from the embedded binaries, once per JVM. */
final class PostgresServer {

    // In an orderly end the server is already stopped and its directory is gone; after a kill this finds both.
    private static final String SCRIPT = """
            trap '' INT HUP TERM
            cat >/dev/null
            if [ -f "$1/postmaster.pid" ]; then kill -9 "$(head -n 1 "$1/postmaster.pid")"; fi
            rm -rf "$1"
            """;

    private static PostgresServer running;

    private final EmbeddedPostgres postgres;

    private PostgresServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static synchronized PostgresServer running() {
        if (running == null) {
            running = start();
        }
        return running;
    }

    /** A schema of its own, which takes 1 ms; a database of its own would take 50 to 150. */
    FreshDatabase create(String name) {
        FreshDatabase fresh = new FreshDatabase(
                TestDatabase.POSTGRES,
                postgres.getJdbcUrl("postgres", "postgres") + "&currentSchema=" + name,
                "postgres",
                database -> database.run("set lock_timeout = '10s'; drop schema " + name + " cascade"));
        fresh.run("create schema " + name);
        return fresh;
    }

    private static PostgresServer start() {
        Path directory = UntilThisJvmEnds.newDirectory("lcart-postgres-");
        // why: before the server, so that a kill while it starts leaves nothing either.
        if (!System.getProperty("os.name").startsWith("Windows")) {
            UntilThisJvmEnds.run(Path.of("/dev/null"), SCRIPT, directory.toString());
        }
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(directory)
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("wal_level", "minimal")
                    .setServerConfig("max_wal_senders", "0")
                    .setServerConfig("max_connections", "400")
                    .start();
            return new PostgresServer(postgres);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
