package io.lcart.core.text;

import io.lcart.spi.InvalidInputException;
import io.lcart.spi.Violation;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A text of the site's own in one language or several. Immutable.
 *
 * @param byTag the texts by BCP 47 language tag, sorted; {@value Languages#ANY} stands for every language
 */
public record LocalizedText(Map<String, String> byTag) {

    /** A text in no language at all. */
    public static final LocalizedText NONE = new LocalizedText(Map.of());

    /**
     * Sorts the texts.
     *
     * @throws InvalidInputException if a key is no canonical language tag without extensions
     */
    public LocalizedText {
        List<Violation> violations = byTag.keySet().stream()
                .filter(tag -> !Languages.isTag(tag))
                .sorted()
                .map(tag -> new Violation(tag, "is no canonical language tag without extensions, as in pt-BR"))
                .toList();
        if (!violations.isEmpty()) {
            throw new InvalidInputException("localized text", violations);
        }
        byTag = Collections.unmodifiableMap(new TreeMap<>(byTag));
    }

    /**
     * The same text for every language.
     *
     * @param text the text
     * @return the localized text
     */
    public static LocalizedText of(String text) {
        return new LocalizedText(Map.of(Languages.ANY, text));
    }

    /**
     * This text with one more language.
     *
     * @param locale the language; its extensions are ignored
     * @param text the text in that language
     * @return a text with that language added or replaced
     */
    public LocalizedText with(Locale locale, String text) {
        Map<String, String> all = new TreeMap<>(byTag);
        all.put(Languages.tag(locale), text);
        return new LocalizedText(all);
    }

    /**
     * The text for a reader: in their language or a more general one, else the one for every language.
     *
     * @param locale the reader's language
     * @return the text, or {@code null} if none suits
     */
    public @Nullable String in(Locale locale) {
        for (String tag = Languages.tag(locale); !tag.isEmpty(); tag = Languages.broader(tag)) {
            String text = byTag.get(tag);
            if (text != null) {
                return text;
            }
        }
        return byTag.get(Languages.ANY);
    }

    /**
     * Some text, for where a wrong language is better than nothing.
     *
     * @return the text whose tag comes first, or {@code null} if there is none
     */
    public @Nullable String any() {
        return byTag.isEmpty() ? null : byTag.values().iterator().next();
    }
}
