package io.lcart.core.intake;

import io.lcart.core.completion.CompletionEffects;
import io.lcart.core.configuration.Settings;
import io.lcart.core.configuration.SettingsOverTime;
import io.lcart.core.points.PointsLedger;
import io.lcart.core.seat.AccessClock;
import io.lcart.spi.Micros;
import io.lcart.spi.points.Activity;
import io.lcart.spi.storage.Session;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What a handler works with in one run of a chunk in one transaction. Not thread-safe. */
final class Work {

    private final Session session;
    private final Instant now;
    private final SettingsOverTime settings;
    private final AccessClock accessClock;
    private final CompletionEffects effects;
    private final PointsLedger points;

    Work(
            Session session,
            Instant now,
            BiFunction<Session, Instant, Settings> settingsAt,
            AccessClock accessClock,
            CompletionEffects effects,
            PointsLedger points) {
        this.session = session;
        this.now = now;
        this.settings = new SettingsOverTime(session, settingsAt);
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

    /** The settings in force at an instant. */
    Settings settingsAt(Instant at) {
        return settings.at(at);
    }
}
