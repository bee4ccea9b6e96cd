package io.lcart.core.training;

import io.lcart.core.internal.json.Names;
import io.lcart.core.people.Refusal;
import io.lcart.core.text.Messages;
import java.util.List;
import java.util.Locale;

/** Why nothing was done about a person's trainings. The list is closed. Each says what to do next (product.md P6). */
public enum TrainingRefusal implements Refusal {
    /** One of them is no training of the person's, and never was; one of somebody else's and one that does not exist answer the same. */
    UNKNOWN_TRAINING;

    @Override
    public boolean forbids() {
        return true;
    }

    /**
     * The key of the text that says what to do now, for hosts with texts of their own.
     *
     * @return the key, as in {@code training-refusal.unknown-training}
     */
    public String nextStepKey() {
        return "training-refusal." + Names.of(this);
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
