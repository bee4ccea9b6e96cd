package io.lcart.samples.portal.web;

import io.lcart.samples.portal.text.Texts;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What every page has around its content. Immutable.
 *
 * @param texts the words in the page's language
 * @param title the page's title, for the window
 * @param signedInAs the name of the person signed in, or {@code null}
 * @param viewedAs the name of the person whose pages are looked at by somebody else, or {@code null}
 * @param administers whether there is something to administer for the person signed in
 * @param token the token for the page's forms
 * @param languages the links that change the language
 * @param assets where the page's files are
 * @param demo whether there is demo data, and with it a demo outbox
 */
public record Layout(
        Texts texts,
        String title,
        @Nullable String signedInAs,
        @Nullable String viewedAs,
        boolean administers,
        String token,
        List<LanguageLink> languages,
        Assets assets,
        boolean demo) {

    /** The name of the portal. */
    public static final String SITE = "Northlight Academy";

    /**
     * A link that shows the same page in another language.
     *
     * @param tag the language
     * @param name its name in itself
     * @param href the link
     * @param current whether the page is in this language
     */
    public record LanguageLink(String tag, String name, String href, boolean current) {}

    /**
     * The page's language.
     *
     * @return a BCP 47 tag
     */
    public String lang() {
        return texts.locale().toLanguageTag();
    }

    /**
     * The direction in which the page is read.
     *
     * @return {@code rtl} or {@code ltr}
     */
    public String dir() {
        return texts.locale().getLanguage().equals(Locale.forLanguageTag("ar").getLanguage()) ? "rtl" : "ltr";
    }

    /**
     * Whether the forms that change something are of no use on this page.
     *
     * @return whether the pages are somebody else's
     */
    public boolean readOnly() {
        return viewedAs != null;
    }

    /**
     * A text of the page's language.
     *
     * @param key its key
     * @param values what is put in
     * @return the text
     */
    public String text(String key, Object... values) {
        return texts.get(key, values);
    }

    /**
     * The address of a file.
     *
     * @param name the file's name
     * @return a path that changes when the file does
     */
    public String asset(String name) {
        return assets.href(name);
    }
}
