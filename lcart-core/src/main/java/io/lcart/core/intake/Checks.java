package io.lcart.core.intake;

import io.lcart.spi.Micros;
import io.lcart.spi.Violation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks of several values of a command together. */
final class Checks {

    private Checks() {}

    /** One value has to be later than another one; missing values are no matter. */
    static List<Violation> later(@Nullable Instant from, @Nullable Instant until, String path, String than) {
        return from == null || until == null || isLater(from, until) ? List.of() : List.of(notLater(path, than));
    }

    static boolean isLater(Instant from, Instant until) {
        return Micros.of(until).isAfter(Micros.of(from));
    }

    static Violation notLater(String path, String than) {
        return new Violation(path, "must be later than " + than);
    }
}
