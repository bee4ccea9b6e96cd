package io.lcart.core.recognition.credential;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What verifying a credential said. */
public sealed interface CredentialCheck {

    /**
     * It was signed by its issuer, and is as it was signed to the last bit.
     *
     * @param issuer the issuer's {@code did:key}; whether that is an issuer to trust is for the reader to know
     * @param credential what it says
     * @param state whether it holds now
     */
    record Genuine(String issuer, ReadCredential credential, State state) implements CredentialCheck {}

    /**
     * It is not to be believed.
     *
     * @param reason why
     */
    record Refused(Reason reason) implements CredentialCheck {}

    /** Whether a genuine credential holds. */
    enum State {
        /** It holds, as far as it can say by itself: a credential with a status list may have been revoked since. */
        VALID,
        /** It holds, and the issuer's status list says that it was not revoked. */
        NOT_REVOKED,
        /** It holds from a later day on. */
        NOT_YET_VALID,
        /** It has expired. */
        EXPIRED,
        /** The issuer revoked it. */
        REVOKED
    }

    /** Why a credential is not to be believed. */
    enum Reason {
        /** It is no JSON document, no token, and no picture that carries one. */
        NOT_A_CREDENTIAL,
        /** It says nothing of an achievement, or lacks what a credential must say. */
        INCOMPLETE,
        /** Nobody signed it. */
        NO_PROOF,
        /** It is signed in a way that lcart does not know. */
        UNKNOWN_PROOF,
        /** The key it is said to be signed with is not named by itself, so it cannot be verified offline. */
        UNKNOWN_KEY,
        /** It was changed after it was signed, or signed by somebody else. */
        BAD_SIGNATURE,
        /** The signature was to hold for a time that is over. */
        PROOF_EXPIRED,
        /** It was signed with another key than its issuer's. */
        NOT_BY_ITS_ISSUER,
        /** The status list that was given is not the one the credential names, or is not genuine itself, or is out of date. */
        BAD_STATUS_LIST
    }

    /**
     * What a credential says, read back. Immutable.
     *
     * @param id its name, a URI
     * @param issuer the issuer's name as it calls itself, or {@code null} if it does not
     * @param achievement the name of the badge
     * @param description what the badge stands for, or {@code null} if it does not say
     * @param recipient the recipient's name, or {@code null} if it says none
     * @param validFrom from when it holds
     * @param validUntil when it expires, or {@code null}
     * @param status where it stands in a status list, or {@code null}
     */
    record ReadCredential(
            String id,
            @Nullable String issuer,
            String achievement,
            @Nullable String description,
            @Nullable String recipient,
            Instant validFrom,
            @Nullable Instant validUntil,
            @Nullable StatusEntry status) {

        State stateAt(Instant now, Optional<Boolean> revoked) {
            if (revoked.orElse(false)) {
                return State.REVOKED;
            }
            if (now.isBefore(validFrom)) {
                return State.NOT_YET_VALID;
            }
            if (validUntil != null && !now.isBefore(validUntil)) {
                return State.EXPIRED;
            }
            return revoked.isPresent() ? State.NOT_REVOKED : State.VALID;
        }
    }

    /**
     * A place in a status list.
     *
     * @param list the URL of the list
     * @param index the place, from 0
     */
    record StatusEntry(String list, int index) {}
}
