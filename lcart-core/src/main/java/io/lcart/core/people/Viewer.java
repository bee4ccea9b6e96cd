package io.lcart.core.people;

import io.lcart.spi.people.AccountId;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who asks. Every read takes the viewer first and shows what that person may see; there is no unscoped read. Whether the person exists and
 * may use the site is decided by the read itself. Immutable and thread-safe.
 *
 * <p><b>View-as</b> (product.md P3). A viewer may have an {@linkplain #by(AccountId) actor} behind it: an administrator who looks at the
 * pages of the {@linkplain #account() person}. Such a viewer reads what the person would read, and changes nothing: every command, and
 * whatever else would act or speak in the person's name, is refused as {@link ViewerRefusedException.Reason#READ_ONLY}. Every read is noted
 * in the audit trail with both.
 */
public final class Viewer {

    private final AccountId account;
    private final @Nullable AccountId actor;
    private final @Nullable Locale locale;

    private Viewer(AccountId account, @Nullable AccountId actor, @Nullable Locale locale) {
        this.account = Objects.requireNonNull(account, "account");
        this.actor = actor;
        this.locale = locale;
    }

    /**
     * The viewer that an authenticated person is.
     *
     * @param account the person the host has authenticated
     * @return the viewer
     */
    public static Viewer of(AccountId account) {
        return new Viewer(account, null, null);
    }

    /**
     * The same viewer, reading texts in another language than the account's own.
     *
     * @param locale the language, as in a request's {@code Accept-Language}
     * @return a viewer with that language
     */
    public Viewer in(Locale locale) {
        return new Viewer(account, actor, locale);
    }

    /**
     * The same person's pages, looked at by somebody else. Whether they may is decided anew by every read, by the site's
     * {@link Administrators}: this call gives no right.
     *
     * @param actor the administrator the host has authenticated: the key of their account, or the host's own where administrators have none
     * @return a viewer that reads and changes nothing
     */
    public Viewer by(AccountId actor) {
        return new Viewer(account, Objects.requireNonNull(actor, "actor"), locale);
    }

    /**
     * The person whose records are read.
     *
     * @return the account's key
     */
    public AccountId account() {
        return account;
    }

    /**
     * Who looks, if it is not the person.
     *
     * @return the administrator behind this viewer, or {@code null} if the person looks at their own
     */
    public @Nullable AccountId actor() {
        return actor;
    }

    /**
     * Who really asks.
     *
     * @return the administrator behind this viewer, or else the person
     */
    public AccountId asker() {
        return actor == null ? account : actor;
    }

    /**
     * The language asked for.
     *
     * @return the language, or {@code null} for the account's own
     */
    public @Nullable Locale locale() {
        return locale;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Viewer that
                && account.equals(that.account)
                && Objects.equals(actor, that.actor)
                && Objects.equals(locale, that.locale);
    }

    @Override
    public int hashCode() {
        return Objects.hash(account, actor, locale);
    }

    @Override
    public String toString() {
        return actor == null ? "viewer " + account : "viewer " + account + " by " + actor;
    }
}
