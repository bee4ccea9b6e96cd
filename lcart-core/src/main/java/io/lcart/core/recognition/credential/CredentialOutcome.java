package io.lcart.core.recognition.credential;

import io.lcart.core.people.RefusalOutcome;

/** What became of the wish for a credential. */
public sealed interface CredentialOutcome {

    /**
     * It was issued.
     *
     * @param credential the credential
     */
    record Issued(IssuedCredential credential) implements CredentialOutcome {}

    /**
     * It was not issued.
     *
     * @param reason why
     */
    record Refused(CredentialRefusal reason) implements CredentialOutcome, RefusalOutcome {}
}
