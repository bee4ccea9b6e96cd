package io.lcart.core.people;

import io.lcart.core.internal.json.Names;
import io.lcart.core.text.Messages;
import io.lcart.spi.LcartException;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.AccountStatus;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The viewer may not use the site, so there is nothing for them to see or do (domain.md §1, "Account states"), or may not look at somebody
 * else's pages, or wants to change something there. Nothing was changed.
 */
public final class ViewerRefusedException extends LcartException {

    private static final long serialVersionUID = 1L;

    /** Why the viewer is refused. */
    public enum Reason {
        /** There is no such account. */
        UNKNOWN_PERSON,
        /** An administrator has switched the account off. */
        INACTIVE,
        /** The system has locked the account. */
        LOCKED,
        /** Only the site's administrators look at the pages of others (product.md P3). */
        NOT_ADMINISTRATOR,
        /** The pages are those of an administrator whose rights go as far as the actor's, or further. */
        ADMINISTRATORS_PAGES,
        /** The pages are the actor's own, who needs nobody's leave and has every right there. */
        OWN_PAGES,
        /** Who looks at somebody else's pages changes nothing there, and takes nothing along (reliability.md T30). */
        READ_ONLY
    }

    /** Who is refused. */
    private final transient AccountId account;

    /** Why. */
    private final Reason reason;

    /**
     * A viewer who is refused.
     *
     * @param account the person: who asks, or whose pages are asked for
     * @param reason why
     */
    public ViewerRefusedException(AccountId account, Reason reason) {
        super("account " + account + " is refused: " + Names.of(reason), null);
        this.account = account;
        this.reason = reason;
    }

    /**
     * Lets people pass who may use the site.
     *
     * @param account the person
     * @param status the status of their account, or {@code null} if there is no such account
     * @throws ViewerRefusedException if there is no such account, or it may not use the site
     */
    public static void requireActive(AccountId account, @Nullable AccountStatus status) {
        if (status == null) {
            throw new ViewerRefusedException(account, Reason.UNKNOWN_PERSON);
        }
        switch (status) {
            case ACTIVE -> {}
            case INACTIVE -> throw new ViewerRefusedException(account, Reason.INACTIVE);
            case LOCKED -> throw new ViewerRefusedException(account, Reason.LOCKED);
        }
    }

    /**
     * Who is refused.
     *
     * @return the person: who asks, or whose pages are asked for
     */
    public AccountId account() {
        return account;
    }

    /**
     * Why the viewer is refused.
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
