package io.lcart.core.training;

import io.lcart.core.configuration.Settings;
import io.lcart.spi.Interval;
import io.lcart.spi.catalog.Offering;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a virtual session may be joined. Nothing documents it (domain.md §11, "window undocumented"): it opens
 * {@linkplain Settings#sessionLeadMinutes() some minutes} before the class begins, so that people can try their microphones, and closes when
 * the class ends; a class without an end is taken to last {@link #ASSUMED_LENGTH}. Pure functions.
 */
public final class SessionWindow {

    /** How long a class lasts of which only the beginning is known. */
    public static final Duration ASSUMED_LENGTH = Duration.ofHours(12);

    private SessionWindow() {}

    /**
     * The window of an offering.
     *
     * @param offering the offering
     * @param settings the site's settings
     * @return when its session may be joined, or nothing if it has no class or no session link
     */
    public static Optional<Interval> of(Offering offering, Settings settings) {
        Interval event = offering.event();
        if (event == null || offering.sessionUrl() == null) {
            return Optional.empty();
        }
        Instant opens = event.from().minus(Duration.ofMinutes(settings.sessionLeadMinutes()));
        Instant closes = event.until() == null ? event.from().plus(ASSUMED_LENGTH) : event.until();
        return Optional.of(new Interval(opens, closes));
    }
}
