package io.lcart.spi.memory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is set, for tests and for demonstrations. Thread-safe. */
public final class SettableClock implements InstantSource {

    private final AtomicReference<Instant> now;

    /**
     * A clock that stands at an instant.
     *
     * @param start the instant
     */
    public SettableClock(Instant start) {
        now = new AtomicReference<>(start);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    /**
     * Sets the clock, forward or back.
     *
     * @param instant what the clock shows from now on
     */
    public void set(Instant instant) {
        now.set(instant);
    }

    /**
     * Moves the clock.
     *
     * @param duration how far; back if it is negative
     * @return what the clock shows now
     */
    public Instant advance(Duration duration) {
        return now.updateAndGet(instant -> instant.plus(duration));
    }
}
