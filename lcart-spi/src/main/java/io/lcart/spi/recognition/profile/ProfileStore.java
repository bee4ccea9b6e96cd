package io.lcart.spi.recognition.profile;

import io.lcart.spi.ConflictException;
import io.lcart.spi.TokenHash;
import io.lcart.spi.people.AccountId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Profiles in storage. Belongs to one session and is not thread-safe. */
public interface ProfileStore {

    /**
     * The profile of a person.
     *
     * <p>Contract: PROFILE-01, PROFILE-02.
     *
     * @param account the person
     * @return the profile, or nothing if the person has settled nothing
     */
    Optional<Profile> find(AccountId account);

    /**
     * The profile that a link leads to.
     *
     * <p>Contract: PROFILE-03, PROFILE-04.
     *
     * @param token the hash of the link's token
     * @return the profile, or nothing if no profile has that link now
     */
    Optional<Profile> byToken(TokenHash token);

    /**
     * Changes what is shown, if the profile still has the version before; one that is not there has version 0. The link stays as it is,
     * whatever {@code profile} says.
     *
     * <p>Contract: PROFILE-01, PROFILE-02, PROFILE-05, PROFILE-07.
     *
     * @param profile the profile as it is to be
     * @return whether it was changed; not if it has another version
     * @throws ConflictException if there is no such account, or a rival came first
     */
    boolean put(Profile profile);

    /**
     * Makes a link to a profile, in place of any there was, or takes it away. The old link leads nowhere from then on. The version stays.
     *
     * <p>Contract: PROFILE-03, PROFILE-04, PROFILE-06.
     *
     * @param account whose; the account may have no profile yet
     * @param link the new link, or {@code null} for none
     * @param at the instant, as that of a profile that is made by it
     * @throws ConflictException if there is no such account, another profile has that hash, or a rival came first
     */
    void share(AccountId account, @Nullable ShareLink link, Instant at);
}
