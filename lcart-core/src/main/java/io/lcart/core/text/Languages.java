package io.lcart.core.text;

import java.util.Locale;

/**
 * Language tags and how they fall back, after RFC 4647 "lookup": {@code de-Latn-CH}, {@code de-Latn}, {@code de}. Extensions, as in
 * {@code th-TH-u-nu-thai}, choose digits or calendars and no text, so they are ignored. Nothing here asks the machine's own locale.
 */
public final class Languages {

    /** The tag of texts in no particular language. */
    public static final String ANY = "und";

    private Languages() {}

    /**
     * Whether a text is a language tag in its canonical form, without extensions.
     *
     * @param tag a text, as in {@code pt-BR}
     * @return whether it is such a tag; {@value #ANY} is one
     */
    public static boolean isTag(String tag) {
        try {
            return tag(new Locale.Builder().setLanguageTag(tag).build()).equals(tag);
        } catch (java.util.IllformedLocaleException e) {
            return false;
        }
    }

    /**
     * The tag of a locale.
     *
     * @param locale any locale
     * @return its canonical tag without extensions
     */
    public static String tag(Locale locale) {
        return locale.stripExtensions().toLanguageTag();
    }

    /**
     * The next more general tag.
     *
     * @param tag a tag
     * @return the tag without its last part; the empty text if it has only one
     */
    static String broader(String tag) {
        return tag.substring(0, Math.max(0, tag.lastIndexOf('-')));
    }
}
