package io.lcart.spi;

import java.util.List;
import java.util.stream.Collectors;

/** An input that cannot be accepted as it is. Names every violation at once; nothing was changed. */
public final class InvalidInputException extends LcartException {

    private static final long serialVersionUID = 1L;

    // why transient: values are for the caller in this process; the message carries them anywhere else
    private final transient List<Violation> violations;

    /**
     * An input with at least one violation.
     *
     * @param what what the input is, as in "tile rule"
     * @param violations everything that is wrong with it
     * @throws IllegalArgumentException if {@code violations} is empty
     */
    public InvalidInputException(String what, List<Violation> violations) {
        super(
                what + " is not valid: "
                        + violations.stream()
                                .map(v -> v.path().isEmpty() ? v.message() : v.path() + ": " + v.message())
                                .collect(Collectors.joining("; ")),
                null);
        if (violations.isEmpty()) {
            throw new IllegalArgumentException("an invalid input has at least one violation");
        }
        this.violations = List.copyOf(violations);
    }

    /**
     * Everything that is wrong.
     *
     * @return the violations, at least one, in the order of the input
     */
    public List<Violation> violations() {
        return violations;
    }
}
