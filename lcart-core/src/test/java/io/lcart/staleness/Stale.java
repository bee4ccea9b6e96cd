package io.lcart.staleness;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** What may be broken in a node, to see that it is noticed. */
enum Stale {
    NOTHING,
    /** Rights are those of up to a second ago, as in a cache that has an age. */
    RIGHTS_OF_A_SECOND_AGO {
        @Override
        InstantSource of(InstantSource clock) {
            AtomicReference<Instant> kept = new AtomicReference<>(clock.instant());
            return () -> kept.updateAndGet(old -> {
                Instant now = clock.instant();
                return old.isBefore(now.minus(Duration.ofSeconds(1))) ? now : old;
            });
        }
    };

    InstantSource of(InstantSource clock) {
        return clock;
    }
}
