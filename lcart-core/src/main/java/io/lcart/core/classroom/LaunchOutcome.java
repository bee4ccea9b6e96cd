package io.lcart.core.classroom;

import io.lcart.core.people.RefusalOutcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of the wish to launch the session of a class. */
public sealed interface LaunchOutcome {

    /**
     * It is open.
     *
     * @param url where it takes place
     */
    record Open(String url) implements LaunchOutcome {}

    /**
     * It cannot be launched.
     *
     * @param reason why
     * @param opensAt when it opens, or {@code null} if it does not
     */
    record Refused(ClassRefusal reason, @Nullable Instant opensAt) implements LaunchOutcome, RefusalOutcome {}
}
