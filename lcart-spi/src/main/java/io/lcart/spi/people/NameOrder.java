package io.lcart.spi.people;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * Keys by which names sort the same on every database (architecture.md, "Text order and keys"): no case, no accents, no form of a letter but
 * its plain one. Pure functions.
 */
final class NameOrder {

    /** The longest key, in characters. */
    static final int LONGEST = 200;

    /** Sorts before every letter, so that "Lee, Zoe" stands before "Leeds, Ann". */
    private static final char BETWEEN = '\u0001';

    /** From here on UTF-16 and UTF-8 disagree on the order, so all that lies there sorts as one, at the end. */
    private static final int DISPUTED = 0xD800;

    private static final char LAST = '\uFFFD';

    private NameOrder() {}

    /** The key of a person: by the family name where there is one, then by the given name. */
    static String of(String firstName, String lastName) {
        String key = lastName.isBlank() ? fold(firstName) + BETWEEN : fold(lastName) + BETWEEN + fold(firstName);
        return key.substring(0, Math.min(LONGEST, key.length()));
    }

    private static String fold(String name) {
        StringBuilder folded = new StringBuilder(name.length());
        Normalizer.normalize(name, Form.NFKD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .map(Character::toUpperCase)
                .map(Character::toLowerCase)
                .forEach(c -> folded.append(c >= DISPUTED ? LAST : Character.isISOControl(c) ? ' ' : (char) c));
        return folded.toString().strip();
    }
}
