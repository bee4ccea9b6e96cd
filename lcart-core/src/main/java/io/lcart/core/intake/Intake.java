package io.lcart.core.intake;

import io.lcart.core.completion.CompletionEffects;
import io.lcart.core.configuration.Settings;
import io.lcart.core.people.SystemViewer;
import io.lcart.core.points.PointsLedger;
import io.lcart.core.seat.AccessClock;
import io.lcart.spi.Micros;
import io.lcart.spi.Violation;
import io.lcart.spi.storage.Session;
import io.lcart.spi.storage.Storage;
import jakarta.validation.Validator;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Takes in the host's world: the host tells what is, by commands keyed by its own keys (product.md S17). Everything the dashboard shows
 * follows from them. Thread-safe.
 *
 * <p><b>Repeating.</b> A command may be told again for ever; told twice it answers {@link IntakeOutcome.Unchanged} the second time, unless
 * something else was told of the same key in between. What a key stands for and can never change is compared, and refused as
 * {@link RefusalReason#CONFLICT} where it differs. A command that refers to something unknown is refused, and accepted once that is known.
 *
 * <p><b>Bulk.</b> A list is worked off in its order, in transactions of up to 1000 commands of one kind each; commands of one kind are best
 * told in a row. A refused command stops no other. If the storage stops answering, what was committed stays, and the whole list may be sent
 * again.
 *
 * <p><b>Ties.</b> Memberships, admin and instructor assignments are told interval by interval. An interval that starts where a known one
 * starts replaces it, so that its end is set, moved or taken back; any other is united with what is known. Where the start is left out, the
 * interval in force is meant if there is one, else one that begins now.
 */
public final class Intake {

    private static final int CHUNK = 1000;

    private final InstantSource clock;
    private final Handlers handlers = new Handlers();
    private final CommandCheck check;
    private final ChunkRunner runner;

    /**
     * An intake.
     *
     * @param storage where everything is kept
     * @param clock the source of the present instant, asked once per call
     * @param validator checks the constraints of commands
     * @param settingsAt reads the settings in force at an instant, in the session of the work that asks; the same for every instant of one
     *     version of the configuration
     * @param accessClock from when the access of claimed seats counts
     * @param effects what follows from completions
     * @param points the points ledger
     */
    public Intake(
            Storage storage,
            InstantSource clock,
            Validator validator,
            BiFunction<Session, Instant, Settings> settingsAt,
            AccessClock accessClock,
            CompletionEffects effects,
            PointsLedger points) {
        this.clock = clock;
        this.check = new CommandCheck(validator);
        this.runner = new ChunkRunner(storage, settingsAt, accessClock, effects, points);
    }

    /**
     * Carries out commands.
     *
     * @param by the host, as it stands in the audit trail
     * @param commands the commands, of any kinds
     * @return what became of each, in order; violations are named by paths such as {@code items[3].email}
     * @throws io.lcart.spi.UnavailableException if the storage did not answer; commands before may have been carried out
     */
    public List<IntakeOutcome> apply(SystemViewer by, List<? extends IntakeCommand> commands) {
        List<IntakeCommand> all = List.copyOf(commands);
        Instant now = Micros.of(clock.instant());
        List<IntakeOutcome> outcomes = new ArrayList<>(all.size());
        for (int from = 0; from < all.size(); ) {
            int to = endOfChunk(all, from);
            outcomes.addAll(chunk(by, all.subList(from, to), now));
            from = to;
        }
        for (int i = 0; i < outcomes.size(); i++) {
            outcomes.set(i, below("items[" + i + "].", outcomes.get(i)));
        }
        return List.copyOf(outcomes);
    }

    /**
     * Carries out one command.
     *
     * @param by the host, as it stands in the audit trail
     * @param command the command
     * @return what became of it; violations are named by paths such as {@code email}
     * @throws io.lcart.spi.UnavailableException if the storage did not answer; the command may have been carried out
     */
    public IntakeOutcome apply(SystemViewer by, IntakeCommand command) {
        return chunk(by, List.of(command), Micros.of(clock.instant())).get(0);
    }

    private static int endOfChunk(List<IntakeCommand> commands, int from) {
        Class<?> kind = commands.get(from).getClass();
        int to = from + 1;
        while (to < commands.size() && to - from < CHUNK && commands.get(to).getClass() == kind) {
            to++;
        }
        return to;
    }

    private List<IntakeOutcome> chunk(SystemViewer by, List<IntakeCommand> chunk, Instant now) {
        Handler<IntakeCommand> handler = handlers.of(chunk.get(0));
        List<List<Violation>> violations = chunk.stream()
                .map(command -> check.violations(handler, command, now))
                .toList();
        List<IntakeCommand> valid = new ArrayList<>();
        for (int i = 0; i < chunk.size(); i++) {
            if (violations.get(i).isEmpty()) {
                valid.add(chunk.get(i));
            }
        }
        List<IntakeOutcome> carriedOut = runner.run(by, handler, valid, now);
        List<IntakeOutcome> outcomes = new ArrayList<>();
        int next = 0;
        for (List<Violation> wrong : violations) {
            outcomes.add(wrong.isEmpty() ? carriedOut.get(next++) : invalid(wrong));
        }
        return outcomes;
    }

    private static IntakeOutcome invalid(List<Violation> violations) {
        return new IntakeOutcome.Refused(RefusalReason.INVALID, RefusalReason.INVALID.nextStep(), violations);
    }

    private static IntakeOutcome below(String prefix, IntakeOutcome outcome) {
        if (outcome instanceof IntakeOutcome.Refused refused
                && !refused.violations().isEmpty()) {
            return new IntakeOutcome.Refused(
                    refused.reason(),
                    refused.nextStep(),
                    refused.violations().stream()
                            .map(violation -> new Violation(prefix + violation.path(), violation.message()))
                            .toList());
        }
        return outcome;
    }
}
