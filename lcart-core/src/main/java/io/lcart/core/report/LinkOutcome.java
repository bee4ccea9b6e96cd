package io.lcart.core.report;

import io.lcart.core.people.RefusalOutcome;
import java.time.Instant;

/** What became of the wish for a link to a file. */
public sealed interface LinkOutcome {

    /**
     * The link, for the viewer alone.
     *
     * @param token stands for the file in an address: letters, digits, dots, hyphens and underscores
     * @param until it is worth nothing from this instant on
     */
    record Given(String token, Instant until) implements LinkOutcome {}

    /**
     * There is none.
     *
     * @param reason why
     */
    record Refused(ReportRefusal reason) implements LinkOutcome, RefusalOutcome {}
}
