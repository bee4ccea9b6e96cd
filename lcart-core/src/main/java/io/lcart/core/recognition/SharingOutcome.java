package io.lcart.core.recognition;

import io.lcart.core.people.RefusalOutcome;
import io.lcart.spi.recognition.Visibility;

/** What became of the wish to share a badge, or not to share it any more. */
public sealed interface SharingOutcome {

    /**
     * It is so now.
     *
     * @param visibility who may see the badge
     * @param linked whether it has a public link
     */
    record Shared(Visibility visibility, boolean linked) implements SharingOutcome {}

    /**
     * The badge has a new public link, and whatever link it had before is dead.
     *
     * @param token the link's token, 40 hexadecimal digits; it cannot be read again, for only its hash is kept
     */
    record Linked(String token) implements SharingOutcome {}

    /**
     * Nothing was changed.
     *
     * @param reason why
     */
    record Refused(BadgeRefusal reason) implements SharingOutcome, RefusalOutcome {}
}
