package io.lcart.core.classroom;

import io.lcart.core.people.RefusalOutcome;
import io.lcart.spi.completion.CompletionId;
import org.jspecify.annotations.Nullable;

/** What became of the wish to record, correct or withdraw a completion. */
public sealed interface RecordOutcome {

    /**
     * It is recorded.
     *
     * @param completion the completion; the one there was if it said the same
     * @param version stands for what is recorded now
     * @param replaced the completion that was corrected, or {@code null}
     */
    record Recorded(
            CompletionId completion,
            String version,
            @Nullable CompletionId replaced) implements RecordOutcome {}

    /**
     * It is withdrawn.
     *
     * @param completion the completion
     * @param version stands for what is recorded now
     */
    record Withdrawn(CompletionId completion, String version) implements RecordOutcome {}

    /**
     * Nothing was changed.
     *
     * @param reason why
     */
    record Refused(ClassRefusal reason) implements RecordOutcome, RefusalOutcome {}
}
