package io.lcart.core.report;

import io.lcart.core.people.RefusalOutcome;
import java.io.InputStream;

/** What became of the wish for a file. */
public sealed interface DownloadOutcome {

    /**
     * The file.
     *
     * @param content its bytes, to be closed by the caller
     * @param format its format
     */
    record Opened(InputStream content, ReportFormat format) implements DownloadOutcome {}

    /**
     * Nothing is given out.
     *
     * @param reason why
     */
    record Refused(ReportRefusal reason) implements DownloadOutcome, RefusalOutcome {}
}
