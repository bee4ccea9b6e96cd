package io.lcart.core.intake;

import io.lcart.core.completion.CompletionEffects;
import io.lcart.core.configuration.Settings;
import io.lcart.core.people.SystemViewer;
import io.lcart.core.points.PointsLedger;
import io.lcart.core.points.PointsLimitException;
import io.lcart.core.seat.AccessClock;
import io.lcart.spi.ConflictException;
import io.lcart.spi.audit.AuditEntry;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.storage.Session;
import io.lcart.spi.storage.Storage;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a chunk of valid commands of one kind in one transaction, with its entry in the audit trail. A chunk that loses a race is run again,
 * then row by row. Thread-safe.
 */
final class ChunkRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ChunkRunner.class);
    private static final int ATTEMPTS = 3;

    private final Storage storage;
    private final BiFunction<Session, Instant, Settings> settingsAt;
    private final AccessClock accessClock;
    private final CompletionEffects effects;
    private final PointsLedger points;

    ChunkRunner(
            Storage storage,
            BiFunction<Session, Instant, Settings> settingsAt,
            AccessClock accessClock,
            CompletionEffects effects,
            PointsLedger points) {
        this.storage = storage;
        this.settingsAt = settingsAt;
        this.accessClock = accessClock;
        this.effects = effects;
        this.points = points;
    }

    <C extends IntakeCommand> List<IntakeOutcome> run(
            SystemViewer by, Handler<C> handler, List<C> commands, Instant now) {
        if (commands.isEmpty()) {
            return List.of();
        }
        for (int i = 0; i < ATTEMPTS; i++) {
            try {
                return storage.inTransaction(session ->
                        once(by, handler, commands, new Work(session, now, settingsAt, accessClock, effects, points)));
            } catch (PointsLimitException beyond) {
                return onItsOwn(by, handler, commands, now, RefusalReason.TOO_MANY_POINTS);
            } catch (ConflictException raced) {
                LOG.debug("{} of {} commands lost a race", handler.action(), commands.size(), raced);
            }
        }
        return onItsOwn(by, handler, commands, now, RefusalReason.CONCURRENT_CHANGE);
    }

    /** Runs each of several commands again by itself, so that one stops no other; a single one is refused. */
    private <C extends IntakeCommand> List<IntakeOutcome> onItsOwn(
            SystemViewer by, Handler<C> handler, List<C> commands, Instant now, RefusalReason reason) {
        if (commands.size() == 1) {
            return List.of(new IntakeOutcome.Refused(reason, reason.nextStep(), List.of()));
        }
        return commands.stream()
                .flatMap(command -> run(by, handler, List.of(command), now).stream())
                .toList();
    }

    private static <C extends IntakeCommand> List<IntakeOutcome> once(
            SystemViewer by, Handler<C> handler, List<C> commands, Work work) {
        List<Row<C>> rows = commands.stream().map(Row::new).toList();
        handler.apply(work, rows);
        List<IntakeOutcome> outcomes = rows.stream().map(Row::outcome).toList();
        if (outcomes.stream().anyMatch(outcome -> !(outcome instanceof IntakeOutcome.Unchanged))) {
            audit(work.session(), entry(by, handler, rows, work.now()));
        }
        return outcomes;
    }

    private static void audit(Session session, AuditEntry entry) {
        session.audit().append(List.of(entry));
    }

    private static <C extends IntakeCommand> AuditEntry entry(
            SystemViewer by, Handler<C> handler, List<Row<C>> rows, Instant now) {
        String detail = "{\"created\":" + count(rows, IntakeOutcome.Created.class)
                + ",\"updated\":" + count(rows, IntakeOutcome.Updated.class)
                + ",\"unchanged\":" + count(rows, IntakeOutcome.Unchanged.class)
                + ",\"refused\":" + count(rows, IntakeOutcome.Refused.class) + "}";
        return new AuditEntry(now, by.name(), handler.action(), subject(handler, rows), detail, null);
    }

    private static <C> long count(List<Row<C>> rows, Class<? extends IntakeOutcome> kind) {
        return rows.stream().filter(row -> kind.isInstance(row.outcome())).count();
    }

    /** The one person whose records the chunk changed, if it is one. */
    private static <C extends IntakeCommand> @Nullable AccountId subject(Handler<C> handler, List<Row<C>> rows) {
        Set<String> people = new HashSet<>();
        rows.stream()
                .filter(row -> isChange(row.outcome()))
                .flatMap(row -> Stream.ofNullable(handler.person(row.command())))
                .forEach(people::add);
        return people.size() == 1 ? new AccountId(people.iterator().next()) : null;
    }

    private static boolean isChange(IntakeOutcome outcome) {
        return outcome instanceof IntakeOutcome.Created || outcome instanceof IntakeOutcome.Updated;
    }
}
