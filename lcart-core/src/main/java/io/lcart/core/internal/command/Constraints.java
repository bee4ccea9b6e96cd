package io.lcart.core.internal.command;

import io.lcart.spi.InvalidInputException;
import io.lcart.spi.Violation;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;

/** Finds everything that is wrong with a command by itself, from the constraints on its parts. Thread-safe. */
public final class Constraints {

    private static final String ELEMENT = ".<list element>";

    private static final Comparator<Violation> ORDER =
            Comparator.comparing(Violation::path).thenComparing(Violation::message);

    private final Validator validator;

    /**
     * The constraints as a validator sees them.
     *
     * @param validator the validator
     */
    public Constraints(Validator validator) {
        this.validator = validator;
    }

    /**
     * What is wrong with a command.
     *
     * @param command the command
     * @return all violations, ordered by path, so that the same command is answered the same way
     */
    public List<Violation> violations(Object command) {
        return validator.validate(command).stream()
                .map(Constraints::violation)
                .sorted(ORDER)
                .toList();
    }

    /**
     * Refuses a command that is not valid.
     *
     * @param what what it is, for the message
     * @param command the command
     * @throws InvalidInputException if there is a violation
     */
    public void require(String what, Object command) {
        List<Violation> violations = violations(command);
        if (!violations.isEmpty()) {
            throw new InvalidInputException(what, violations);
        }
    }

    private static Violation violation(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        // why: the path of an element is the place in its list; that it is an element needs no saying
        String plain = path.endsWith(ELEMENT) ? path.substring(0, path.length() - ELEMENT.length()) : path;
        return new Violation(plain, violation.getMessage());
    }
}
