package io.lcart.jdbc.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The open end of an interval, as it is stored. */
final class Times {

    /** Stands for "still going on", so that every question about an interval is one comparison of each end. */
    static final Instant OPEN = Instant.parse("9999-12-31T23:59:59.999999Z");

    private Times() {}

    static Instant stored(@Nullable Instant end) {
        return end == null ? OPEN : end;
    }

    static @Nullable Instant read(Instant end) {
        return end.equals(OPEN) ? null : end;
    }
}
