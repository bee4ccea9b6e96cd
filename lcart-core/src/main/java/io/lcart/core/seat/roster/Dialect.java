package io.lcart.core.seat.roster;

import io.lcart.core.seat.roster.RosterRefused.Kind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How a file was written, found out from its first bytes. Separators, quotes and line ends are single bytes in UTF-8.
 *
 * @param separator comma, semicolon or tab
 * @param skipped how many bytes stand before the header
 * @param lines how many lines stand before the header
 */
record Dialect(char separator, int skipped, int lines) {

    private static final String SEPARATORS = ",;\t";
    private static final String SEPARATOR_LINE = "sep=";
    private static final List<String> FOREIGN_MARKS = List.of("\u00FE\u00FF", "\u00FF\u00FE", "\0\0\u00FE\u00FF");
    private static final String UTF_8_MARK = "\u00EF\u00BB\u00BF";
    private static final int SAMPLE = 64;

    /**
     * Finds out.
     *
     * @param head the first bytes of the file
     * @throws Stop if it is UTF-16, or names a separator that is not known
     */
    static Dialect of(byte[] head) {
        String latin = new String(head, StandardCharsets.ISO_8859_1);
        if (FOREIGN_MARKS.stream().anyMatch(latin::startsWith) || hasZerosBetween(head)) {
            throw new Stop(new RosterRefused(Kind.UTF_16, 1, null, null));
        }
        int start = latin.startsWith(UTF_8_MARK) ? UTF_8_MARK.length() : 0;
        if (latin.regionMatches(true, start, SEPARATOR_LINE, 0, SEPARATOR_LINE.length())) {
            return named(latin, start);
        }
        String header = new String(head, start, head.length - start, StandardCharsets.UTF_8);
        return new Dialect(guess(header), start, 0);
    }

    private static Dialect named(String head, int start) {
        int at = start + SEPARATOR_LINE.length();
        int end = at + 1;
        boolean known = at < head.length() && SEPARATORS.indexOf(head.charAt(at)) >= 0;
        if (!known || (end < head.length() && !isLineEnd(head.charAt(end)))) {
            throw new Stop(new RosterRefused(Kind.UNKNOWN_SEPARATOR, 1, null, null));
        }
        int after = head.startsWith("\r\n", end) ? end + 2 : Math.min(end + 1, head.length());
        return new Dialect(head.charAt(at), after, 1);
    }

    /** The separator with which the header has the most columns that are read: titles may have the other ones in them. */
    private static char guess(String head) {
        char best = SEPARATORS.charAt(0);
        int most = 0;
        for (char separator : SEPARATORS.toCharArray()) {
            int known = knownColumns(head, separator);
            if (known > most) {
                best = separator;
                most = known;
            }
        }
        return best;
    }

    private static int knownColumns(String head, char separator) {
        int known = 0;
        boolean quoted = false;
        StringBuilder name = new StringBuilder();
        for (int i = 0; i <= head.length(); i++) {
            char c = i < head.length() ? head.charAt(i) : '\n';
            boolean ends = isLineEnd(c) && (!quoted || i == head.length());
            if (c == '"') {
                quoted = !quoted;
            } else if (ends || (c == separator && !quoted)) {
                known += Column.of(name.toString()) == null ? 0 : 1;
                if (ends && known > 0) {
                    return known;
                }
                name.setLength(0);
            } else {
                name.append(c);
            }
        }
        return known;
    }

    private static boolean isLineEnd(char c) {
        return c == '\r' || c == '\n';
    }

    /** As in UTF-16 and UTF-32 without a mark, as far as the letters are Latin: the high bytes of each are zero. */
    private static boolean hasZerosBetween(byte[] head) {
        int length = Math.min(head.length, SAMPLE);
        long zeros = IntStream.range(0, length).filter(i -> head[i] == 0).count();
        return zeros > length / 4 && zeros < length;
    }
}
