package io.lcart.core.classroom;

import io.lcart.core.internal.json.Names;
import io.lcart.core.people.Refusal;
import io.lcart.core.text.Messages;
import java.util.List;
import java.util.Locale;

/** Why something was not done in a class; nothing was changed. The list is closed. Each says what to do next (product.md P6). */
public enum ClassRefusal implements Refusal {
    /** There is no such class among those assigned to the viewer now; one of somebody else's answers the same. */
    UNKNOWN_CLASS,
    /** There is no such person on the roster; a person elsewhere answers the same. */
    UNKNOWN_PERSON,
    /** The instructor may look, but not change status and score (domain.md §11, "Can change status/score"). */
    MAY_NOT_CHANGE_SCORES,
    /** The instructor may not write to students (domain.md §11, "Can email students"). */
    MAY_NOT_EMAIL,
    /** Somebody else has recorded something since the instructor looked. */
    CHANGED_MEANWHILE,
    /** There is nothing to withdraw. */
    NOTHING_RECORDED,
    /** Everybody on the roster has a record, so that nobody is left to be marked. */
    NOBODY_LEFT,
    /** More people are to be marked than may be at once. */
    TOO_MANY_PEOPLE,
    /** Other people than those of the preview would be marked now. */
    PLAN_CHANGED,
    /** Nobody on the roster may be written to. */
    NOBODY_TO_MAIL,
    /** The instructor has sent as many mails today as they may, or would (reliability.md T20). */
    TOO_MANY_MAILS,
    /** The class has no virtual session. */
    NOT_VIRTUAL,
    /** The session is not open yet. */
    SESSION_NOT_OPEN,
    /** The session is over. */
    SESSION_OVER,
    /** The command's key was used for another command (reliability.md B1). */
    KEY_REUSED;

    @Override
    public boolean forbids() {
        return switch (this) {
            case UNKNOWN_CLASS, UNKNOWN_PERSON, MAY_NOT_CHANGE_SCORES, MAY_NOT_EMAIL -> true;
            case CHANGED_MEANWHILE,
                    NOTHING_RECORDED,
                    NOBODY_LEFT,
                    TOO_MANY_PEOPLE,
                    PLAN_CHANGED,
                    NOBODY_TO_MAIL,
                    TOO_MANY_MAILS,
                    NOT_VIRTUAL,
                    SESSION_NOT_OPEN,
                    SESSION_OVER,
                    KEY_REUSED -> false;
        };
    }

    /**
     * The key of the text that says what to do now, for hosts with texts of their own.
     *
     * @return the key, as in {@code class-refusal.unknown-class}
     */
    public String nextStepKey() {
        return "class-refusal." + Names.of(this);
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
