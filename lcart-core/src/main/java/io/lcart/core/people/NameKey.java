package io.lcart.core.people;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * The canonical form of a name that is unique ignoring case (domain.md §2, "Name"): blanks at both ends dropped, composed (NFC), and each
 * character in the lower case of its upper case, as {@link String#equalsIgnoreCase} compares. No locale has a say, and no database: both
 * would disagree with each other. People read the name as it was told, never this form.
 */
public final class NameKey {

    private NameKey() {}

    /**
     * The canonical form of a name.
     *
     * @param name the name as it was told
     * @return its canonical form, at most three times as long
     */
    public static String of(String name) {
        String composed = Normalizer.normalize(name.strip(), Form.NFC);
        StringBuilder folded = new StringBuilder(composed.length());
        composed.codePoints()
                .map(Character::toUpperCase)
                .map(Character::toLowerCase)
                .forEach(folded::appendCodePoint);
        return Normalizer.normalize(folded, Form.NFC);
    }
}
