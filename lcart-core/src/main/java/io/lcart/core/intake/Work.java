package io.lcart.core.intake;

import io.lcart.core.configuration.Settings;
import io.lcart.spi.Micros;
import io.lcart.spi.storage.Session;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a handler works with in one transaction.
 *
 * @param session the stores
 * @param now the operation's one instant
 * @param settings the settings of the instants that the handler asked for
 */
record Work(Session session, Instant now, Map<Instant, Settings> settings) {

    /** An optional instant of a command, cut to what is stored; the operation's own where it was left out. */
    Instant at(@Nullable Instant told) {
        return told == null ? now : Micros.of(told);
    }

    /** The settings of an instant that the handler named in {@link Handler#settingsAt}. */
    Settings settingsAt(Instant at) {
        Settings found = settings.get(at);
        if (found == null) {
            throw new IllegalStateException("the settings of " + at + " were not asked for");
        }
        return found;
    }
}
