package io.lcart.samples.portal.store;

import java.time.Instant;

/**
 * A mail as it was sent. Immutable.
 *
 * @param id unique for ever
 * @param to the address it went to
 * @param subject its subject
 * @param text its text
 * @param sentAt when it was sent
 */
public record StoredMail(String id, String to, String subject, String text, Instant sentAt) {

    /** Without subject and text, which may hold a secret. */
    @Override
    public String toString() {
        return "mail " + id;
    }
}
