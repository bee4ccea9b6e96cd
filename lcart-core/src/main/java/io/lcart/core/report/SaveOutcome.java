package io.lcart.core.report;

import io.lcart.core.people.RefusalOutcome;

/** What became of the wish to save a query. */
public sealed interface SaveOutcome {

    /**
     * It is saved.
     *
     * @param report as it stands now
     */
    record Saved(SavedQuery report) implements SaveOutcome {}

    /**
     * Nothing was changed.
     *
     * @param reason why
     */
    record Refused(ReportRefusal reason) implements SaveOutcome, RefusalOutcome {}
}
