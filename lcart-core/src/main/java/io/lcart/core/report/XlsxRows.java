package io.lcart.core.report;

import io.lcart.spi.report.ReportRow;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Rows as a workbook, in memory that does not grow with their number. Every text is a string cell and none a formula (reliability.md T18),
 * times are texts as in CSV, as a spreadsheet's own know no zone. Rows that a sheet has no room for go on a further one. The
 * library notes beside the sheets when the machine made the file; nothing reads that.
 */
final class XlsxRows implements RowWriter {

    /** What the format has room for on a sheet, below the header. */
    static final int ROWS_OF_A_SHEET = Worksheet.MAX_ROWS - 1;

    private static final String LIBRARY = "org.dhatim.fastexcel.Workbook";
    private static final int BATCH = 200;
    private static final double WIDTH = 22;

    // why: the format reads _x0041_ in a text as a character's number
    private static final Pattern NUMBERED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final Workbook workbook;
    private final ZoneId zone;
    private final List<ReportField> columns;
    private final int rowsOfASheet;
    private Worksheet sheet;
    private int sheets;
    private int rows;

    XlsxRows(OutputStream out, ZoneId zone, List<ReportField> columns, int rowsOfASheet) {
        this.workbook = new Workbook(keptOpen(out), "lcart", "1.0");
        this.zone = zone;
        this.columns = columns;
        this.rowsOfASheet = rowsOfASheet;
        this.sheet = begin();
    }

    /** Whether the library is there. */
    static boolean hasLibrary() {
        try {
            Class.forName(LIBRARY, false, XlsxRows.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException missing) {
            return false;
        }
    }

    private Worksheet begin() {
        sheets++;
        rows = 0;
        Worksheet next = workbook.newWorksheet(sheets == 1 ? "Report" : "Report " + sheets);
        next.freezePane(0, 1);
        for (int i = 0; i < columns.size(); i++) {
            next.width(i, WIDTH);
            next.inlineString(0, i, columns.get(i).header(zone));
            next.style(0, i).bold().set();
        }
        return next;
    }

    @Override
    public void write(ReportRow row) throws IOException {
        if (rows == rowsOfASheet) {
            sheet.finish();
            sheet = begin();
        }
        rows++;
        for (int i = 0; i < columns.size(); i++) {
            put(i, columns.get(i).in(row));
        }
        if (rows % BATCH == 0) {
            sheet.flush();
        }
    }

    private void put(int column, @Nullable Object value) {
        if (value instanceof String text) {
            sheet.inlineString(rows, column, NUMBERED.matcher(text).replaceAll("_x005F_"));
        } else if (value instanceof Instant at) {
            sheet.inlineString(rows, column, CsvRows.time(at, zone));
        } else if (value instanceof Integer number) {
            sheet.value(rows, column, number);
        } else if (value instanceof BigDecimal number) {
            sheet.value(rows, column, number);
        }
    }

    @Override
    public void finish() throws IOException {
        workbook.finish();
    }

    /** The workbook closes what it writes to; the stream is the caller's. */
    private static OutputStream keptOpen(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                out.flush();
            }
        };
    }
}
