package io.lcart.core.recognition.profile;

import io.lcart.core.people.RefusalOutcome;

/** What became of the wish to change a profile or its link. */
public sealed interface ProfileOutcome {

    /**
     * It is as it was to be.
     *
     * @param profile as it stands now
     */
    record Done(OwnProfile profile) implements ProfileOutcome {}

    /**
     * Nothing was changed.
     *
     * @param reason why
     */
    record Refused(ProfileRefusal reason) implements ProfileOutcome, RefusalOutcome {}
}
