package io.lcart.core.report;

import io.lcart.core.people.RefusalOutcome;

/** What became of the wish for a report in the background. */
public sealed interface ExportOutcome {

    /**
     * It waits for a worker, or did so when it was asked for first.
     *
     * @param export the export
     */
    record Requested(ExportStatus export) implements ExportOutcome {}

    /**
     * Nothing will be made.
     *
     * @param reason why
     */
    record Refused(ReportRefusal reason) implements ExportOutcome, RefusalOutcome {}
}
