package io.lcart.core.dashboard;

import io.lcart.core.internal.json.Names;
import io.lcart.core.text.Messages;
import io.lcart.spi.LcartException;
import io.lcart.spi.people.AccountId;
import java.util.List;
import java.util.Locale;

/** There is no dashboard for this person (domain.md §1, "Account states"). Nothing was changed. */
public final class DashboardRefusedException extends LcartException {

    private static final long serialVersionUID = 1L;

    /** Why there is no dashboard. */
    public enum Reason {
        /** There is no such account. */
        UNKNOWN_PERSON,
        /** An administrator has switched the account off. */
        INACTIVE,
        /** The system has locked the account. */
        LOCKED
    }

    /** Why there is no dashboard. */
    private final Reason reason;

    DashboardRefusedException(AccountId account, Reason reason) {
        super("no dashboard for account " + account + ": " + Names.of(reason), null);
        this.reason = reason;
    }

    /**
     * Why there is no dashboard.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }

    /**
     * The key of the text that says what to do now, for hosts with texts of their own.
     *
     * @return the key, as in {@code refused.locked}
     */
    public String nextStepKey() {
        return "refused." + Names.of(reason);
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
