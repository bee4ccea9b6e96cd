package io.lcart.core.seat.roster;

import io.lcart.core.internal.json.Names;
import io.lcart.core.text.Messages;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a row, which therefore is not used; the other rows are. Immutable.
 *
 * @param line the line of the file the row starts on, counted from 1
 * @param column the column as the header names it, or its number, counted from 1, where the header has no name
 * @param kind what is wrong
 * @param email the row's address as the file has it, possibly empty or no address
 * @param firstLine the line on which the same address stood first, if the kind is {@link Kind#DUPLICATE_IN_FILE}; else {@code null}
 */
public record RosterProblem(
        int line,
        String column,
        Kind kind,
        String email,
        @Nullable Integer firstLine) {

    /** What can be wrong with a row. The list is closed. */
    public enum Kind {
        /** There is no address. */
        EMAIL_MISSING,
        /** The address is none that lcart {@linkplain io.lcart.core.people.EmailKey accepts}. */
        EMAIL_INVALID,
        /** There is no given name. */
        NAME_MISSING,
        /** A name is longer than 100 characters. */
        NAME_TOO_LONG,
        /** A name or the address has a line break, a tab or another control character in it. */
        CONTROL_CHARACTER,
        /** There are more cells than the header has: a separator within a text is not quoted. */
        MORE_CELLS_THAN_COLUMNS,
        /** An earlier row has the same address, and that one is used (domain.md §15 Q12). */
        DUPLICATE_IN_FILE
    }

    /**
     * The key of the text that says what is wrong, for hosts with texts of their own.
     *
     * @return the key, as in {@code roster.email-missing}
     */
    public String textKey() {
        return "roster." + Names.of(kind);
    }

    /**
     * What is wrong and what to do about it.
     *
     * @param locale the reader's language
     * @return the text in that language, or in English
     */
    public String text(Locale locale) {
        return Messages.text(textKey(), List.of(locale), column, firstLine == null ? "" : firstLine.toString());
    }
}
