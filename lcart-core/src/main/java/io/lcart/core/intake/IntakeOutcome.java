package io.lcart.core.intake;

import io.lcart.spi.Violation;
import java.util.List;

/** What became of one command. */
public sealed interface IntakeOutcome {

    /** Something new came to be. */
    record Created() implements IntakeOutcome {}

    /** Something known was changed. */
    record Updated() implements IntakeOutcome {}

    /** Everything was so already. */
    record Unchanged() implements IntakeOutcome {}

    /**
     * The command was not accepted, and nothing was changed by it.
     *
     * @param reason why
     * @param nextStep what the host can do about it, in English; texts for people are chosen by {@code reason}
     * @param violations everything that is wrong with the command, if the reason is {@link RefusalReason#INVALID}; else empty
     */
    record Refused(RefusalReason reason, String nextStep, List<Violation> violations) implements IntakeOutcome {

        /** Copies the list. */
        public Refused {
            violations = List.copyOf(violations);
        }
    }

    /**
     * Whether the command was refused.
     *
     * @return whether this is a {@link Refused}
     */
    default boolean isRefused() {
        return this instanceof Refused;
    }
}
