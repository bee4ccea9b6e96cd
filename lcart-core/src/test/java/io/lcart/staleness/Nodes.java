package io.lcart.staleness;

import io.lcart.core.Lcart;
import io.lcart.core.intake.IntakeCommand;
import io.lcart.core.intake.IntakeOutcome;
import io.lcart.core.people.SystemViewer;
import io.lcart.jdbc.DatabaseClock;
import io.lcart.jdbc.JdbcSchema;
import io.lcart.jdbc.testing.FreshDatabase;
import io.lcart.jdbc.testing.TestDatabase;
import io.lcart.spi.people.AccountId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** This process, which revokes rights, and another one on the same PostgreSQL, which is asked about them. Not thread-safe. */
final class Nodes implements AutoCloseable {

    private static final SystemViewer HOST = SystemViewer.named("host");

    private final FreshDatabase database = TestDatabase.POSTGRES.open();
    private final DatabaseClock clock;
    private final Lcart here;
    private final Process other;
    private final BufferedReader answers;
    private final Writer orders;
    private int round;

    Nodes(Stale broken) {
        try {
            JdbcSchema.migrate(database.dataSource());
            KeyPair keys = Node.keys();
            clock = DatabaseClock.of(database.dataSource());
            here = Node.on(database.dataSource(), clock, keys);
            other = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+UseSerialGC",
                            "-Xmx128m",
                            "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            OtherNode.class.getName(),
                            database.url(),
                            database.user(),
                            Node.text(keys),
                            broken.name())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            answers = new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8));
            orders = new OutputStreamWriter(other.getOutputStream(), StandardCharsets.UTF_8);
            expect(OtherNode.READY);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** So many rounds of each kind of revocation. Returns for each what was shown late, empty if nothing was. */
    static List<String> rounds(int rounds) {
        List<String> late = new ArrayList<>();
        try (Nodes nodes = new Nodes(Stale.NOTHING)) {
            for (int round = 0; round < rounds; round++) {
                for (Revocation revocation : Revocation.values()) {
                    late.add(nodes.late(revocation));
                }
            }
        }
        System.out.println("revocations on two nodes: " + late.size());
        return late;
    }

    /** A round: a right is given here, used there, and taken away here. Returns what was shown late, empty if nothing was. */
    String late(Revocation revocation) {
        Ground ground = ground(revocation, 2);
        order("watch", revocation, ground);
        expect(OtherNode.WARM);
        revoke(revocation, ground);
        String answer = answer();
        return answer.startsWith("late [] ") ? "" : revocation + ": " + answer;
    }

    /** A round with an export that is on its way when the right is taken away. Returns how many of how many rows were written. */
    String exported(Revocation revocation, int rows) {
        Ground ground = ground(revocation, rows);
        order("export", revocation, ground);
        expect(OtherNode.WARM);
        revoke(revocation, ground);
        return answer();
    }

    private Ground ground(Revocation revocation, int size) {
        Ground ground = new Ground("r" + ++round + "-", size, revocation.ofInstructor());
        tell(ground.commands(clock.instant()));
        return ground;
    }

    private void tell(List<IntakeCommand> commands) {
        for (IntakeOutcome outcome : here.intake().apply(HOST, commands)) {
            if (outcome.isRefused()) {
                throw new IllegalStateException(outcome.toString());
            }
        }
    }

    private void revoke(Revocation revocation, Ground ground) {
        tell(revocation.commands(ground, clock.instant()));
        say(OtherNode.REVOKED);
    }

    private void order(String what, Revocation revocation, Ground ground) {
        String person = ground.people().get(0);
        AccountId owner = new AccountId(person);
        String serial = here.progressReports()
                .transcript(here.viewer(owner), owner)
                .orElseThrow()
                .certificates()
                .values()
                .iterator()
                .next()
                .toString();
        say(String.join(" ", what, revocation.name(), ground.viewer(), person, ground.offering(), serial));
    }

    private void say(String line) {
        try {
            orders.write(line + "\n");
            orders.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void expect(String wanted) {
        String answer = answer();
        if (!answer.equals(wanted)) {
            throw new IllegalStateException("not '" + wanted + "' but '" + answer + "'");
        }
    }

    private String answer() {
        try {
            String answer = answers.readLine();
            if (answer == null) {
                throw new IllegalStateException("the other node ended");
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            orders.close();
            if (!other.waitFor(30, TimeUnit.SECONDS)) {
                other.destroyForcibly();
            }
        } catch (IOException e) {
            other.destroyForcibly();
        } catch (InterruptedException e) {
            other.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        here.close();
        database.close();
    }
}
