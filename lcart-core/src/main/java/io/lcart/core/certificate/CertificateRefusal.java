package io.lcart.core.certificate;

import io.lcart.core.internal.json.Names;
import io.lcart.core.people.Refusal;
import io.lcart.core.text.Messages;
import java.util.List;
import java.util.Locale;

/** Why a certificate was not opened, replaced or revoked; nothing was changed. The list is closed. Each says what to do next (product.md P6). */
public enum CertificateRefusal implements Refusal {
    /** There is no such certificate among those the viewer may open; one of somebody else's answers the same. */
    UNKNOWN_CERTIFICATE,
    /** Another certificate has taken its place. */
    SUPERSEDED,
    /** It was revoked, or the completion it certified was withdrawn. */
    REVOKED,
    /** What is stored is not what was signed, or was signed with a key that the site does not know any more. */
    NOT_GENUINE;

    @Override
    public boolean forbids() {
        return switch (this) {
            case UNKNOWN_CERTIFICATE -> true;
            case SUPERSEDED, REVOKED, NOT_GENUINE -> false;
        };
    }

    /**
     * The key of the text that says what to do now, for hosts with texts of their own.
     *
     * @return the key, as in {@code certificate-refusal.superseded}
     */
    public String nextStepKey() {
        return "certificate-refusal." + Names.of(this);
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
