package io.lcart.core.classroom;

import io.lcart.core.people.RefusalOutcome;

/** What became of the wish to write to a roster. */
public sealed interface MailOutcome {

    /**
     * A mail to each person waits in the outbox, so that nobody sees another one's address.
     *
     * @param recipients how many; people who may not use the site get none
     */
    record Sent(int recipients) implements MailOutcome {}

    /**
     * Nothing was sent.
     *
     * @param reason why
     */
    record Refused(ClassRefusal reason) implements MailOutcome, RefusalOutcome {}
}
