package io.lcart.core.report;

import io.lcart.spi.report.ReportRow;
import java.io.IOException;

/** Writes rows in one format, as they come. */
interface RowWriter {

    /** Writes one row. */
    void write(ReportRow row) throws IOException;

    /** Writes what is left to write; the stream stays open. */
    void finish() throws IOException;
}
