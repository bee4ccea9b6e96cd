package io.lcart.core.recognition;

import io.lcart.core.people.RefusalOutcome;
import io.lcart.spi.recognition.AwardId;
import java.util.List;

/** What became of the wish to take a badge away from somebody. */
public sealed interface RevocationOutcome {

    /**
     * It is taken away.
     *
     * @param awards what was revoked: the award, and those of the same badge that the person had earned before it
     */
    record Revoked(List<AwardId> awards) implements RevocationOutcome {

        /** Copies the list. */
        public Revoked {
            awards = List.copyOf(awards);
        }
    }

    /**
     * Nothing was changed.
     *
     * @param reason why
     */
    record Refused(BadgeRefusal reason) implements RevocationOutcome, RefusalOutcome {}
}
