package io.lcart.core.people;

import io.lcart.spi.people.AccountId;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who asks. Every read takes the viewer first and shows what that person may see; there is no unscoped read. Whether the person exists and
 * may use the site is decided by the read itself. Immutable and thread-safe.
 */
public final class Viewer {

    private final AccountId account;
    private final @Nullable Locale locale;

    private Viewer(AccountId account, @Nullable Locale locale) {
        this.account = Objects.requireNonNull(account, "account");
        this.locale = locale;
    }

    /**
     * The viewer that an authenticated person is.
     *
     * @param account the person the host has authenticated
     * @return the viewer
     */
    public static Viewer of(AccountId account) {
        return new Viewer(account, null);
    }

    /**
     * The same viewer, reading texts in another language than the account's own.
     *
     * @param locale the language, as in a request's {@code Accept-Language}
     * @return a viewer with that language
     */
    public Viewer in(Locale locale) {
        return new Viewer(account, locale);
    }

    /**
     * The person.
     *
     * @return the account's key
     */
    public AccountId account() {
        return account;
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
        return other instanceof Viewer that && account.equals(that.account) && Objects.equals(locale, that.locale);
    }

    @Override
    public int hashCode() {
        return Objects.hash(account, locale);
    }

    @Override
    public String toString() {
        return "viewer " + account;
    }
}
