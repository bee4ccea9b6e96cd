package io.lcart.core.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The library's own texts, by key and language: English, German and Arabic. Immutable and thread-safe.
 *
 * <p>why not {@link java.util.ResourceBundle}: it falls back to the machine's own locale, and then the same dashboard has other bytes on
 * another machine.
 */
public final class Messages {

    /** The languages there are texts in. */
    public static final List<Locale> LANGUAGES =
            Stream.of("en", "de", "ar").map(Locale::forLanguageTag).toList();

    private static final String ENGLISH = "en";

    private static final Map<String, Map<String, String>> BY_TAG = Map.of(
            ENGLISH,
            load("messages.properties"),
            "de",
            load("messages_de.properties"),
            "ar",
            load("messages_ar.properties"));

    private Messages() {}

    /**
     * A text in the first of several languages that has it.
     *
     * @param key the text's key, as in {@code tile.my-training}
     * @param locales the languages, the most wanted first; each stands for its more general ones too, and English comes after all
     * @param arguments what replaces {@code {0}}, {@code {1}} and so on; the arguments are not searched for such marks themselves
     * @return the text, or the key itself if there is none
     */
    public static String text(String key, List<Locale> locales, String... arguments) {
        for (Locale locale : locales) {
            String text = find(key, locale);
            if (text != null) {
                return fill(text, arguments);
            }
        }
        String text = find(key, Locale.ENGLISH);
        return text == null ? key : fill(text, arguments);
    }

    /**
     * A text in one language.
     *
     * @param key the text's key
     * @param locale the language
     * @return the text in that language or a more general one, or {@code null} if there is none
     */
    public static @Nullable String find(String key, Locale locale) {
        for (String tag = Languages.tag(locale); !tag.isEmpty(); tag = Languages.broader(tag)) {
            Map<String, String> texts = BY_TAG.get(tag);
            if (texts != null && texts.get(key) != null) {
                return texts.get(key);
            }
        }
        return null;
    }

    private static String fill(String text, String... arguments) {
        if (arguments.length == 0) {
            return text;
        }
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            int close = text.indexOf('}', open);
            int index = close == open + 2 ? text.charAt(open + 1) - '0' : -1;
            boolean mark = index >= 0 && index < arguments.length;
            filled.append(text, from, open).append(mark ? arguments[index] : "{");
            from = mark ? close + 1 : open + 1;
        }
        return filled.append(text, from, text.length()).toString();
    }

    private static Map<String, String> load(String file) {
        Properties properties = new Properties();
        try (InputStream in = Messages.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the texts " + file + " are missing beside " + Messages.class);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the texts " + file + " cannot be read", e);
        }
        Map<String, String> texts = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return Map.copyOf(texts);
    }
}
