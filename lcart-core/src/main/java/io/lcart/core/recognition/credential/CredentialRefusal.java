package io.lcart.core.recognition.credential;

import io.lcart.core.internal.json.Names;
import io.lcart.core.people.Refusal;
import io.lcart.core.text.Messages;
import java.util.List;
import java.util.Locale;

/** Why there is no credential of an award. The list is closed. Each says what to do next (product.md P6). */
public enum CredentialRefusal implements Refusal {
    /** There is no such award among the viewer's; one of somebody else's answers the same. */
    UNKNOWN_AWARD,
    /** The badge was earned again: the newest award is the one to show. */
    SUPERSEDED,
    /** The award was revoked, or the completion that gave it was withdrawn. */
    REVOKED;

    @Override
    public boolean forbids() {
        return this == UNKNOWN_AWARD;
    }

    /**
     * The key of the text that says what to do now, for hosts with texts of their own.
     *
     * @return the key, as in {@code credential-refusal.superseded}
     */
    public String nextStepKey() {
        return "credential-refusal." + Names.of(this);
    }

    /**
     * What to do now.
     *
     * @param locale the reader's language
     * @return the text in that language, or in English
     */
    public String nextStep(Locale locale) {
        return Messages.text(nextStepKey(), List.of(locale));
    }
}
