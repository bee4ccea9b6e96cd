package io.lcart.core.intake;

import io.lcart.spi.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command of a chunk and what becomes of it in one run of the chunk. Belongs to that run and is not thread-safe.
 *
 * @param <C> the kind of command
 */
final class Row<C> {

    private final C command;
    private @Nullable IntakeOutcome outcome;

    Row(C command) {
        this.command = command;
    }

    C command() {
        return command;
    }

    void answer(IntakeOutcome answer) {
        outcome = answer;
    }

    void refuse(RefusalReason reason) {
        refuse(reason, reason.nextStep());
    }

    void refuse(RefusalReason reason, String nextStep) {
        outcome = new IntakeOutcome.Refused(reason, nextStep, List.of());
    }

    void refuse(Violation violation) {
        outcome =
                new IntakeOutcome.Refused(RefusalReason.INVALID, RefusalReason.INVALID.nextStep(), List.of(violation));
    }

    boolean isOpen() {
        return outcome == null;
    }

    /** The answer, which a handler owes every row. */
    IntakeOutcome outcome() {
        if (outcome == null) {
            throw new IllegalStateException("unanswered: " + command);
        }
        return outcome;
    }
}
