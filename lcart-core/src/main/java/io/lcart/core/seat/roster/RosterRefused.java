package io.lcart.core.seat.roster;

import io.lcart.core.internal.json.Names;
import io.lcart.core.text.Messages;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file that is not used at all. It was read up to where this was found, and no further. Immutable.
 *
 * @param kind why
 * @param line the line of the file that the row at fault starts on, counted from 1
 * @param column the column as the header names it, or its number, counted from 1, where the header has no name; {@code null} if the row or
 *     the file as a whole is at fault
 * @param limit the limit that was passed, in bytes, rows, columns or characters; {@code null} if the kind knows none
 */
public record RosterRefused(
        Kind kind,
        int line,
        @Nullable String column,
        @Nullable Integer limit) implements RosterReading {

    /** Why a file can be refused. The list is closed. */
    public enum Kind {
        /** There is no header: the file is empty or blank. */
        EMPTY,
        /** The file has more bytes than allowed. */
        TOO_LARGE,
        /** The file has more rows than allowed. */
        TOO_MANY_ROWS,
        /** A row has more than {@value RosterLimits#COLUMNS} columns. */
        TOO_MANY_COLUMNS,
        /** A cell has more than {@value RosterLimits#CELL_LENGTH} characters; perhaps its closing quote is missing. */
        CELL_TOO_LONG,
        /** The file is UTF-16 or UTF-32, not UTF-8. */
        UTF_16,
        /** A character is not UTF-8: the file has another encoding or is damaged. */
        INVALID_UTF_8,
        /** A character is NUL, which no text has. */
        NUL_CHARACTER,
        /** The last quote is never closed. */
        UNCLOSED_QUOTE,
        /** Something stands between a closing quote and the next separator. */
        TEXT_AFTER_QUOTE,
        /** The file names a separator that is neither comma nor semicolon nor tab. */
        UNKNOWN_SEPARATOR,
        /** The header lacks a column; all that are missing are named. */
        COLUMN_MISSING,
        /** The header has a column twice. */
        COLUMN_TWICE
    }

    /**
     * The key of the text that says what is wrong, for hosts with texts of their own.
     *
     * @return the key, as in {@code roster-refused.too-large}
     */
    public String textKey() {
        return "roster-refused." + Names.of(kind);
    }

    /**
     * What is wrong and what to do about it.
     *
     * @param locale the reader's language
     * @return the text in that language, or in English
     */
    public String text(Locale locale) {
        return Messages.text(
                textKey(),
                List.of(locale),
                Integer.toString(line),
                column == null ? "" : column,
                limit == null ? "" : limit.toString());
    }
}
