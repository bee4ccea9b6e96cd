package io.lcart.samples.portal.text;

import io.lcart.samples.portal.http.Languages;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The portal's own words in one language. Immutable. */
public final class Texts {

    private static final Map<Locale, Texts> ALL =
            Languages.SPOKEN.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), Texts::new));

    private final Locale locale;
    private final ResourceBundle bundle;

    private Texts(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                "io.lcart.samples.portal.text.texts",
                locale,
                Texts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /**
     * The words of a language.
     *
     * @param locale one of {@link Languages#SPOKEN}; others give English
     * @return the words
     */
    public static Texts in(Locale locale) {
        Texts texts = ALL.get(Locale.forLanguageTag(locale.getLanguage()));
        return texts == null ? java.util.Objects.requireNonNull(ALL.get(Locale.ENGLISH)) : texts;
    }

    /**
     * The language.
     *
     * @return one of {@link Languages#SPOKEN}
     */
    public Locale locale() {
        return locale;
    }

    /**
     * A text that not every key has.
     *
     * @param key its key
     * @return the text, if there is one
     */
    public Optional<String> find(String key) {
        return bundle.containsKey(key) ? Optional.of(get(key)) : Optional.empty();
    }

    /**
     * A text about a number of things, in the form that the language has for it.
     *
     * @param key the part of the keys before the plural category
     * @param number the number, which stands at {@code {0}}
     * @return the text
     */
    public String count(String key, int number) {
        return get(key + "." + Plurals.category(locale, number), Integer.toString(number));
    }

    /**
     * One text.
     *
     * @param key its key
     * @param values what is put in
     * @return the text; the key itself if there is none, which the tests do not let pass
     */
    public String get(String key, Object... values) {
        try {
            return new MessageFormat(bundle.getString(key), locale).format(values);
        } catch (MissingResourceException e) {
            return key;
        }
    }
}
