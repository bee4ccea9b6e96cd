package io.lcart.core.training;

import io.lcart.core.people.RefusalOutcome;

/** What became of the wish to have one's trainings listed otherwise. */
public sealed interface ArrangeOutcome {

    /**
     * It is kept.
     *
     * @param arrangement what is kept now
     */
    record Arranged(TrainingArrangement arrangement) implements ArrangeOutcome {}

    /**
     * Nothing was changed.
     *
     * @param reason why
     */
    record Refused(TrainingRefusal reason) implements ArrangeOutcome, RefusalOutcome {}
}
