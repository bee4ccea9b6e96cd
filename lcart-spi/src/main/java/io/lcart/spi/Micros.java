package io.lcart.spi;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The one place where an instant is cut to microseconds, the precision that every supported database keeps. */
public final class Micros {

    private Micros() {}

    /**
     * Cuts an instant to whole microseconds, towards the past.
     *
     * @param instant any instant
     * @return the same instant without its nanoseconds below a microsecond
     */
    public static Instant of(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
