package io.lcart.core.recognition;

import io.lcart.core.internal.json.Names;
import io.lcart.core.people.Refusal;
import io.lcart.core.text.Messages;
import java.util.List;
import java.util.Locale;

/** Why a badge was not shared or revoked; nothing was changed. The list is closed. Each says what to do next (product.md P6). */
public enum BadgeRefusal implements Refusal {
    /** There is no such award among the viewer's, or it was withdrawn; one of somebody else's answers the same. */
    UNKNOWN_AWARD,
    /** It has expired, and expired badges are not shared (domain.md §6). */
    EXPIRED,
    /** It was revoked. */
    REVOKED;

    @Override
    public boolean forbids() {
        return switch (this) {
            case UNKNOWN_AWARD -> true;
            case EXPIRED, REVOKED -> false;
        };
    }

    /**
     * The key of the text that says what to do now, for hosts with texts of their own.
     *
     * @return the key, as in {@code badge-refusal.expired}
     */
    public String nextStepKey() {
        return "badge-refusal." + Names.of(this);
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
