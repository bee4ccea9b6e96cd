package io.lcart.core.seat.roster;

import io.lcart.core.internal.json.Names;
import java.util.Locale;

/**
 * A row of a list that came to nothing, as it is reported back. Immutable.
 *
 * @param line the line of the file the row starts on, counted from 1
 * @param email the row's address as the file has it
 * @param outcome what became of it, one word for programs, as in {@code email-missing}
 * @param reason why and what to do about it, for people
 */
public record RosterError(int line, String email, String outcome, String reason) {

    /**
     * A row with a problem.
     *
     * @param problem the problem
     * @param locale the reader's language
     * @return the error, its outcome the problem's kind
     */
    public static RosterError of(RosterProblem problem, Locale locale) {
        return new RosterError(problem.line(), problem.email(), Names.of(problem.kind()), problem.text(locale));
    }
}
