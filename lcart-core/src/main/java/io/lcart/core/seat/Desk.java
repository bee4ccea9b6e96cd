package io.lcart.core.seat;

import io.lcart.core.code.CodeKeys;
import io.lcart.core.configuration.Settings;
import io.lcart.core.internal.DerivedId;
import io.lcart.core.internal.command.CommandRunner;
import io.lcart.core.internal.command.CommandRunner.Repeatable;
import io.lcart.core.internal.command.Constraints;
import io.lcart.core.internal.command.ResultCodec;
import io.lcart.core.internal.command.Step;
import io.lcart.core.internal.json.Json;
import io.lcart.core.internal.json.JsonText;
import io.lcart.core.people.Viewer;
import io.lcart.core.people.ViewerRefusedException;
import io.lcart.core.seat.pool.Pools;
import io.lcart.spi.Micros;
import io.lcart.spi.audit.AuditEntry;
import io.lcart.spi.idempotency.CommandKey;
import io.lcart.spi.people.Account;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.SeatPool;
import io.lcart.spi.seat.SeatPoolId;
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

/**
 * What everything that is done with seats needs: the site's parts, and the one place where it is decided whose lines a viewer may touch.
 * Thread-safe.
 */
final class Desk {

    private final Storage storage;
    private final InstantSource clock;
    private final SeatPolicy policy;
    private final @Nullable CodeKeys keys;
    private final Constraints constraints;
    private final BiFunction<Session, Instant, Settings> settingsAt;
    private final CommandRunner runner;

    Desk(
            Storage storage,
            InstantSource clock,
            SeatPolicy policy,
            @Nullable CodeKeys keys,
            Constraints constraints,
            BiFunction<Session, Instant, Settings> settingsAt) {
        this.storage = storage;
        this.clock = clock;
        this.policy = policy;
        this.keys = keys;
        this.constraints = constraints;
        this.settingsAt = settingsAt;
        this.runner = new CommandRunner(storage);
    }

    Storage storage() {
        return storage;
    }

    SeatPolicy policy() {
        return policy;
    }

    Constraints constraints() {
        return constraints;
    }

    /** The operation's one instant. */
    Instant now() {
        return Micros.of(clock.instant());
    }

    CodeKeys keys() {
        if (keys == null) {
            throw new IllegalStateException(
                    "registration codes need a secret that outlives this process: give the builder codeKeys(CodeKeys.of(id, secret))");
        }
        return keys;
    }

    Settings settings(Session session, Instant at) {
        return settingsAt.apply(session, at);
    }

    /** A command of a viewer, with or without a key of theirs. A repeat asks for their account; the work does so by itself. */
    <R> R run(Viewer viewer, String operation, Said said, Instant now, ResultCodec<R> codec, R reused, Work<R> work) {
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

    /** What a command says, and the key it says it under. */
    record Said(@Nullable String key, List<String> parts) {

        static Said of(@Nullable String key, String... parts) {
            return new Said(key, List.of(parts));
        }
    }

    /** The work of a viewer's command; it {@linkplain #account asks} for their account before it answers anything. */
    @FunctionalInterface
    interface Work<R> {
        Step<R> in(Session session);
    }

    /** The viewer's own account; nobody else gets past here. */
    Account account(Session session, AccountId viewer) {
        Account account = session.people().accounts(List.of(viewer)).get(viewer);
        ViewerRefusedException.requireActive(viewer, account == null ? null : account.status());
        return Objects.requireNonNull(account);
    }

    /** A line that is in the viewer's hands, or {@code null}: what is not there and what is not theirs are the same to them. */
    @Nullable
    SeatPool own(Session session, Viewer viewer, SeatPoolId line) {
        SeatPool pool = session.seatPools().pools(List.of(line)).get(line);
        return pool != null && pool.owner().equals(viewer.account()) ? pool : null;
    }

    /** Such a line, kept from changing hands until the transaction ends. */
    @Nullable
    SeatPool hold(Session session, Viewer viewer, SeatPoolId line) {
        session.seatPools().hold(List.of(line));
        return own(session, viewer, line);
    }

    /** Such a line, kept from everybody else until the transaction ends. */
    @Nullable
    SeatPool lock(Session session, Viewer viewer, SeatPoolId line) {
        session.seatPools().lock(List.of(line));
        return own(session, viewer, line);
    }

    /** Why no seat of a pool may be given now, or {@code null} if one may. */
    @Nullable
    SeatRefusal barred(SeatPool pool, Instant now) {
        Pools.Bar bar = Pools.bar(pool, now, policy.accessClock());
        if (bar == null) {
            return null;
        }
        return switch (bar) {
            case ACCESS_ENDED -> SeatRefusal.ACCESS_ENDED;
            case NOT_IN_FORCE -> SeatRefusal.LINE_SUSPENDED;
        };
    }

    /** An entry in the audit trail. */
    static void audit(
            Session session,
            Instant now,
            String actor,
            String action,
            @Nullable AccountId subject,
            Map<String, String> facts,
            @Nullable String reason) {
        Map<String, Json> detail = new HashMap<>();
        facts.forEach((name, value) -> detail.put(name, Json.of(value)));
        session.audit()
                .append(List.of(new AuditEntry(now, actor, action, subject, JsonText.write(Json.of(detail)), reason)));
    }
}
