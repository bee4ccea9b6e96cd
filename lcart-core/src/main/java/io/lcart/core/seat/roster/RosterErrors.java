package io.lcart.core.seat.roster;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import io.lcart.core.internal.csv.FormulaGuard;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Writes the rows that came to nothing back as a file for the manager who sent the list. Thread-safe. */
public final class RosterErrors {

    // why: without it spreadsheets take the file for the machine's old encoding
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private RosterErrors() {}

    /**
     * Writes a CSV file: UTF-8 with a byte order mark, comma, a header, one row an error. Every text is quoted, and guarded so that no
     * spreadsheet takes it for a formula (reliability.md T18).
     *
     * @param errors the rows, in the order in which they are written
     * @param to takes the file; flushed, not closed
     * @throws IOException if it does not take it
     */
    public static void csv(Iterable<RosterError> errors, OutputStream to) throws IOException {
        Writer text = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder()
                .quoteStrategy(new AllTexts())
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text);
        try {
            csv.writeRecord("line", "email", "outcome", "reason");
            for (RosterError error : errors) {
                csv.writeRecord(
                        Integer.toString(error.line()),
                        FormulaGuard.guard(error.email()),
                        FormulaGuard.guard(error.outcome()),
                        FormulaGuard.guard(error.reason()));
            }
            csv.flush();
        } catch (UncheckedIOException e) {
            throw new IOException("the rows that failed could not be written", e);
        }
    }

    /** Quotes everything but the numbers of the lines. */
    private static final class AllTexts implements QuoteStrategy {

        @Override
        public boolean quoteEmpty(int line, int column) {
            return true;
        }

        @Override
        public boolean quoteValue(int line, int column, String value) {
            return column > 0 || line == 1;
        }
    }
}
