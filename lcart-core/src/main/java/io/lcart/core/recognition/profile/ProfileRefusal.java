package io.lcart.core.recognition.profile;

import io.lcart.core.internal.json.Names;
import io.lcart.core.people.Refusal;
import io.lcart.core.text.Messages;
import java.util.List;
import java.util.Locale;

/** Why something was not done with a profile; nothing was changed. The list is closed. Each says what to do next (product.md P6). */
public enum ProfileRefusal implements Refusal {
    /** The profile was changed since it was read. */
    CHANGED_MEANWHILE;

    @Override
    public boolean forbids() {
        return false;
    }

    /**
     * The key of the text that says what to do now, for hosts with texts of their own.
     *
     * @return the key, as in {@code profile-refusal.changed-meanwhile}
     */
    public String nextStepKey() {
        return "profile-refusal." + Names.of(this);
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
