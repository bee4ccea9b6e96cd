package io.lcart.core.internal.json;

import io.lcart.core.internal.json.Json.Place;
import io.lcart.spi.InvalidInputException;
import io.lcart.spi.Violation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers everything that is wrong with one text, so that its author sees all of it at once. Not thread-safe. */
public final class Problems {

    private record Problem(Violation violation, @Nullable Place place) {}

    private final List<Problem> found = new ArrayList<>();

    /** Nothing wrong so far. */
    public Problems() {}

    /**
     * Adds a problem.
     *
     * @param path where it is, as a path
     * @param message what is wrong
     * @param place where it is in the text, or {@code null} if it was not read from one
     */
    public void add(String path, String message, @Nullable Place place) {
        String where = place == null ? "" : " (line " + place.line() + ", column " + place.column() + ")";
        found.add(new Problem(new Violation(path, message + where), place));
    }

    /**
     * Ends the gathering.
     *
     * @param what what was read, for the message
     * @throws InvalidInputException with every problem in the order of the text, if there is any
     */
    public void throwIfAny(String what) {
        if (!found.isEmpty()) {
            List<Violation> violations = found.stream()
                    .sorted(Comparator.comparing(Problem::place, Comparator.nullsLast(Comparator.naturalOrder())))
                    .map(Problem::violation)
                    .toList();
            throw new InvalidInputException(what, violations);
        }
    }
}
