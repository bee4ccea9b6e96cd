package io.lcart.core.intake;

import io.lcart.core.completion.CompletionEffects;
import io.lcart.core.configuration.Settings;
import io.lcart.core.points.PointsLedger;
import io.lcart.core.seat.AccessClock;
import io.lcart.spi.Micros;
import io.lcart.spi.configuration.ConfigurationVersion;
import io.lcart.spi.points.Activity;
import io.lcart.spi.storage.Session;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What a handler works with in one run of a chunk in one transaction. Not thread-safe. */
final class Work {

    private final Session session;
    private final Instant now;
    private final BiFunction<Session, Instant, Settings> settingsAt;
    private final AccessClock accessClock;
    private final CompletionEffects effects;
    private final PointsLedger points;
    private final Map<Long, Settings> settingsOfVersion = new HashMap<>();
    private @Nullable List<ConfigurationVersion> versions;

    Work(
            Session session,
            Instant now,
            BiFunction<Session, Instant, Settings> settingsAt,
            AccessClock accessClock,
            CompletionEffects effects,
            PointsLedger points) {
        this.session = session;
        this.now = now;
        this.settingsAt = settingsAt;
        this.accessClock = accessClock;
        this.effects = effects;
        this.points = points;
    }

    /** The stores. */
    Session session() {
        return session;
    }

    /** The operation's one instant. */
    Instant now() {
        return now;
    }

    /** From when the access of claimed seats counts. */
    AccessClock accessClock() {
        return accessClock;
    }

    /** What follows from completions. */
    CompletionEffects effects() {
        return effects;
    }

    /** Brings the points ledger in step with activities that were told or undone. */
    void settle(List<Activity> changed) {
        points.settle(session, changed, now);
    }

    /** An optional instant of a command, cut to what is stored; the operation's own where it was left out. */
    Instant at(@Nullable Instant told) {
        return told == null ? now : Micros.of(told);
    }

    /** The settings in force at an instant, read once for each version of the configuration and not for each row. */
    Settings settingsAt(Instant at) {
        if (versions == null) {
            versions = session.configurations().timeline();
        }
        long inForce = 0;
        for (ConfigurationVersion version : versions) {
            inForce = version.from().isAfter(at) ? inForce : Math.max(inForce, version.number());
        }
        return settingsOfVersion.computeIfAbsent(inForce, number -> settingsAt.apply(session, at));
    }
}
