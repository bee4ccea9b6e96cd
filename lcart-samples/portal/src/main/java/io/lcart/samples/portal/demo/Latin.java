package io.lcart.samples.portal.demo;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Spells names with ASCII letters. */
final class Latin {

    private static final Map<Character, String> SPECIAL = Map.ofEntries(
            Map.entry('ß', "ss"),
            Map.entry('ä', "ae"),
            Map.entry('ö', "oe"),
            Map.entry('ü', "ue"),
            Map.entry('ł', "l"),
            Map.entry('đ', "d"),
            Map.entry('ı', "i"),
            Map.entry('ø', "o"),
            Map.entry('æ', "ae"));

    private Latin() {}

    /**
     * A name as the part of an address.
     *
     * @param name a name in a Latin script
     * @return lower-case ASCII letters
     */
    static String of(String name) {
        StringBuilder spelled = new StringBuilder();
        String lower = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            String special = SPECIAL.get(c);
            spelled.append(special == null ? String.valueOf(c) : special);
        }
        return Normalizer.normalize(spelled, Normalizer.Form.NFD).replaceAll("[^a-z]", "");
    }
}
