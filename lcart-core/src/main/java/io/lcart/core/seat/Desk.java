package io.lcart.core.seat;

import io.lcart.core.code.CodeKeys;
import io.lcart.core.configuration.Settings;
import io.lcart.core.desk.CommandDesk;
import io.lcart.core.internal.command.Constraints;
import io.lcart.core.people.Gate;
import io.lcart.core.people.Viewer;
import io.lcart.core.seat.pool.Pools;
import io.lcart.spi.seat.SeatPool;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.storage.Session;
import io.lcart.spi.storage.Storage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What everything that is done with seats needs, and the one place where it is decided whose lines a viewer may touch.
 * Thread-safe.
 */
final class Desk extends CommandDesk {

    private final SeatPolicy policy;
    private final @Nullable CodeKeys keys;

    Desk(
            Gate gate,
            Storage storage,
            InstantSource clock,
            SeatPolicy policy,
            @Nullable CodeKeys keys,
            Constraints constraints,
            BiFunction<Session, Instant, Settings> settingsAt) {
        super(gate, storage, clock, constraints, settingsAt);
        this.policy = policy;
        this.keys = keys;
    }

    SeatPolicy policy() {
        return policy;
    }

    CodeKeys keys() {
        if (keys == null) {
            throw new IllegalStateException(
                    "registration codes need a secret that outlives this process: give the builder codeKeys(CodeKeys.of(id, secret))");
        }
        return keys;
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
}
