package io.lcart.core.desk;

import io.lcart.core.configuration.Settings;
import io.lcart.core.internal.DerivedId;
import io.lcart.core.internal.command.CommandRunner;
import io.lcart.core.internal.command.CommandRunner.Repeatable;
import io.lcart.core.internal.command.Constraints;
import io.lcart.core.internal.command.ResultCodec;
import io.lcart.core.internal.command.Step;
import io.lcart.core.internal.json.Json;
import io.lcart.core.internal.json.JsonText;
import io.lcart.core.people.Gate;
import io.lcart.core.people.Viewer;
import io.lcart.core.people.ViewerRefusedException;
import io.lcart.spi.Micros;
import io.lcart.spi.audit.AuditEntry;
import io.lcart.spi.idempotency.CommandKey;
import io.lcart.spi.people.Account;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.storage.Session;
import io.lcart.spi.storage.Storage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What every slice with commands of viewers needs: the site's parts, who may ask at all, and the audit trail. Thread-safe. */
public class CommandDesk {

    private final Gate gate;
    private final Storage storage;
    private final InstantSource clock;
    private final Constraints constraints;
    private final BiFunction<Session, Instant, Settings> settingsAt;
    private final CommandRunner runner;

    /**
     * A desk.
     *
     * @param gate what every operation of a viewer passes
     * @param storage where everything is kept
     * @param clock the source of the present instant
     * @param constraints checks commands
     * @param settingsAt reads the settings in force at an instant, in the session of the work that asks
     */
    public CommandDesk(
            Gate gate,
            Storage storage,
            InstantSource clock,
            Constraints constraints,
            BiFunction<Session, Instant, Settings> settingsAt) {
        this.gate = gate;
        this.storage = storage;
        this.clock = clock;
        this.constraints = constraints;
        this.settingsAt = settingsAt;
        this.runner = new CommandRunner(storage);
    }

    /**
     * What every operation of a viewer passes.
     *
     * @return the gate
     */
    public final Gate gate() {
        return gate;
    }

    /**
     * Where everything is kept.
     *
     * @return the storage
     */
    public final Storage storage() {
        return storage;
    }

    /**
     * What checks commands.
     *
     * @return the constraints
     */
    public final Constraints constraints() {
        return constraints;
    }

    /**
     * The operation's one instant.
     *
     * @return the instant, cut to what is stored
     */
    public final Instant now() {
        return Micros.of(clock.instant());
    }

    /**
     * The settings in force at an instant.
     *
     * @param session the session of the work that asks
     * @param at the instant
     * @return the settings
     */
    public final Settings settings(Session session, Instant at) {
        return settingsAt.apply(session, at);
    }

    /**
     * Carries out a command of a viewer, with or without a key of theirs.
     *
     * @param <R> the result
     * @param viewer whose command
     * @param operation its name
     * @param said what it says
     * @param now the instant of the operation
     * @param codec writes the result down
     * @param reused the result if the key is that of another command
     * @param work the work
     * @return the result
     * @throws ViewerRefusedException if the account of the viewer does not exist or may not use the site, or the viewer has an actor
     */
    public final <R> R run(
            Viewer viewer, String operation, Said said, Instant now, ResultCodec<R> codec, R reused, Work<R> work) {
        return runAsking(viewer, operation, said, now, codec, reused, session -> {
            account(session, viewer.account());
            return work.in(session);
        });
    }

    /**
     * As {@link #run}, for work that asks for the viewer's {@linkplain #account account} by itself before it answers anything. Only a repeat,
     * for which there is no work, has it asked for here.
     *
     * @param <R> the result
     * @param viewer whose command
     * @param operation its name
     * @param said what it says
     * @param now the instant of the operation
     * @param codec writes the result down
     * @param reused the result if the key is that of another command
     * @param work the work
     * @return the result
     * @throws ViewerRefusedException if the account of the viewer does not exist or may not use the site, or the viewer has an actor
     */
    public final <R> R runAsking(
            Viewer viewer, String operation, Said said, Instant now, ResultCodec<R> codec, R reused, Work<R> work) {
        // why again: a command that forgot the gate changes nothing for somebody else either
        gate.requireOwn(viewer);
        Repeatable<R> command = said.key() == null
                ? null
                : new Repeatable<>(
                        new CommandKey(viewer.account().value(), operation, said.key()),
                        DerivedId.of(operation, said.parts().toArray(String[]::new)),
                        now,
                        codec,
                        reused);
        return runner.run(command, session -> account(session, viewer.account()), work::in);
    }

    /**
     * What a command says, and the key it says it under.
     *
     * @param key the key, or {@code null}
     * @param parts what it says, in order
     */
    public record Said(@Nullable String key, List<String> parts) {

        /**
         * What a command says.
         *
         * @param key the key, or {@code null}
         * @param parts what it says, in order
         * @return both
         */
        public static Said of(@Nullable String key, String... parts) {
            return new Said(key, List.of(parts));
        }
    }

    /**
     * The work of a viewer's command.
     *
     * @param <R> the result
     */
    @FunctionalInterface
    public interface Work<R> {
        /**
         * Does it.
         *
         * @param session the session of its transaction
         * @return what it came to
         */
        Step<R> in(Session session);
    }

    /**
     * The viewer's own account; nobody else gets past here.
     *
     * @param session the session
     * @param viewer the viewer
     * @return the account
     * @throws ViewerRefusedException if it does not exist or may not use the site
     */
    public final Account account(Session session, AccountId viewer) {
        Account account = session.people().accounts(List.of(viewer)).get(viewer);
        ViewerRefusedException.requireActive(viewer, account == null ? null : account.status());
        return Objects.requireNonNull(account);
    }

    /**
     * Adds an entry to the audit trail.
     *
     * @param session the session of the change
     * @param now when
     * @param actor who: the id of an account, or the name of a system actor
     * @param action what
     * @param subject whose records were changed, or {@code null} if they are several or nobody is meant
     * @param facts facts of the change, without secrets
     * @param reason why, in the words of the actor, or {@code null}
     */
    public static void audit(
            Session session,
            Instant now,
            String actor,
            String action,
            @Nullable AccountId subject,
            Map<String, String> facts,
            @Nullable String reason) {
        session.audit().append(List.of(entry(now, actor, action, subject, facts, reason)));
    }

    /**
     * An entry of the audit trail.
     *
     * @param now when
     * @param actor who: the id of an account, or the name of a system actor
     * @param action what
     * @param subject whose records were changed, or {@code null} if they are several or nobody is meant
     * @param facts facts of the change, without secrets
     * @param reason why, in the words of the actor, or {@code null}
     * @return the entry
     */
    public static AuditEntry entry(
            Instant now,
            String actor,
            String action,
            @Nullable AccountId subject,
            Map<String, String> facts,
            @Nullable String reason) {
        Map<String, Json> detail = new HashMap<>();
        facts.forEach((name, value) -> detail.put(name, Json.of(value)));
        return new AuditEntry(now, actor, action, subject, JsonText.write(Json.of(detail)), reason);
    }
}
