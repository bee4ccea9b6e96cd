package io.lcart.core.intake;

import io.lcart.core.internal.command.Constraints;
import io.lcart.spi.Violation;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds everything that is wrong with a command by itself. Thread-safe. */
final class CommandCheck {

    private final Constraints constraints;

    CommandCheck(Validator validator) {
        this.constraints = new Constraints(validator);
    }

    /** All violations, ordered by path, so that the same command is answered the same way. */
    <C extends IntakeCommand> List<Violation> violations(Handler<C> handler, C command, Instant now) {
        return Stream.concat(constraints.violations(command).stream(), handler.check(command, now).stream())
                .sorted(Comparator.comparing(Violation::path).thenComparing(Violation::message))
                .toList();
    }
}
