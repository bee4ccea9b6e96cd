package io.lcart.core.seat.roster;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.lcart.core.seat.roster.RosterRefused.Kind;
import io.lcart.spi.UnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;

/**
 * Reads a manager's list of students (domain.md §4, "Import columns"): a CSV file with a header that names {@code firstName},
 * {@code lastName} and {@code email} in any order, as spreadsheets write it. Comma, semicolon or tab are found out from the header or from a
 * line {@code sep=;} before it; every kind of line end will do, line breaks may be quoted, and blank rows do not count. The file is UTF-8,
 * with or without a byte order mark. Thread-safe.
 */
public final class RosterReader {

    // why: the longest cell, what was read with it before it began, and one more reading; RosterText stops before that
    // is full
    private static final int BUFFER = 65_536;

    private RosterReader() {}

    /**
     * Reads a file, as far as it is within the limits.
     *
     * @param file its bytes, not closed
     * @param limits how large it may be
     * @return a verdict on every row, or why the file is refused, with row and column
     * @throws UnavailableException if the stream broke
     */
    public static RosterReading read(InputStream file, RosterLimits limits) {
        Cells cells = new Cells();
        RosterText text = new RosterText(file, limits.bytes(), cells);
        try {
            return read(text, cells, limits);
        } catch (Stop stop) {
            return stop.refused();
        } catch (CsvParseException e) {
            if (e.getCause() != null) {
                throw e;
            }
            Kind kind = text.hasHandedOutEnd() ? Kind.UNCLOSED_QUOTE : Kind.TEXT_AFTER_QUOTE;
            return cells.stopAtCell(kind, null).refused();
        } catch (IOException | UncheckedIOException e) {
            throw new UnavailableException("the list of students could not be read to its end; send it again", e);
        }
    }

    private static RosterReading read(RosterText text, Cells cells, RosterLimits limits) throws IOException {
        Dialect dialect = Dialect.of(text.head());
        text.drop(dialect.skipped());
        cells.startAfter(dialect.lines());
        Iterator<Cells> rows = CsvReader.builder()
                .fieldSeparator(dialect.separator())
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(BUFFER)
                .build(cells, text)
                .iterator();
        while (rows.hasNext()) {
            if (!rows.next().areBlank()) {
                Verdicts verdicts = new Verdicts(cells.readHeader(), limits.rows());
                rows.forEachRemaining(verdicts::take);
                return verdicts.roster();
            }
        }
        return new RosterRefused(Kind.EMPTY, 1, null, null);
    }
}
