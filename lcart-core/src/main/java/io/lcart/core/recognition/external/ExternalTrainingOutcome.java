package io.lcart.core.recognition.external;

import io.lcart.core.people.RefusalOutcome;
import io.lcart.spi.recognition.external.ExternalTrainingId;

/** What became of the wish to declare training, or to change what was declared. */
public sealed interface ExternalTrainingOutcome {

    /**
     * The record is as it was to be.
     *
     * @param id names it
     * @param version its version
     */
    record Kept(ExternalTrainingId id, long version) implements ExternalTrainingOutcome {}

    /**
     * Nothing was changed.
     *
     * @param reason why
     */
    record Refused(ExternalTrainingRefusal reason) implements ExternalTrainingOutcome, RefusalOutcome {}
}
