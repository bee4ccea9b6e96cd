package io.lcart.core.recognition.profile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A profile as its owner sees it. Immutable.
 *
 * @param headline what the owner says of themselves in one line, possibly empty
 * @param badgesShown whether those badges are shown that are public
 * @param externalTrainingShown whether those records of external training are shown that are public
 * @param sharedSince since when there is a link to it, or {@code null} while it is private
 * @param token what the link ends with: a secret of its owner's; or {@code null} if there is no link, somebody else looks, or the secret it
 *     was made with is gone, so that only a new link can be shown
 * @param version to be given back with a change
 */
public record OwnProfile(
        String headline,
        boolean badgesShown,
        boolean externalTrainingShown,
        @Nullable Instant sharedSince,
        @Nullable String token,
        long version) {

    /** Never the token: it must not come into a log by accident. */
    @Override
    public String toString() {
        return "profile of version " + version + (sharedSince == null ? ", private" : ", shared");
    }
}
