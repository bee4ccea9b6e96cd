package io.lcart.core.intake;

import io.lcart.spi.Violation;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds everything that is wrong with a command by itself. Thread-safe. */
final class CommandCheck {

    private static final String ELEMENT = ".<list element>";

    private final Validator validator;

    CommandCheck(Validator validator) {
        this.validator = validator;
    }

    /** All violations, ordered by path, so that the same command is answered the same way. */
    <C extends IntakeCommand> List<Violation> violations(Handler<C> handler, C command, Instant now) {
        return Stream.concat(
                        validator.validate(command).stream().map(CommandCheck::violation),
                        handler.check(command, now).stream())
                .sorted(Comparator.comparing(Violation::path).thenComparing(Violation::message))
                .toList();
    }

    private static Violation violation(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        // why: the path of an element is the place in its list; that it is an element needs no saying
        String plain = path.endsWith(ELEMENT) ? path.substring(0, path.length() - ELEMENT.length()) : path;
        return new Violation(plain, violation.getMessage());
    }
}
