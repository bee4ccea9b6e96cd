package io.lcart.core.code;

import java.util.Arrays;

/** What a character means where a code is typed. By tables: no locale has a say. */
final class TypedCharacter {

    /** Means nothing: a hyphen or a blank. */
    static final int IGNORED = -1;

    /** Belongs to no code. */
    static final int UNKNOWN = -2;

    private static final byte[] ASCII = ascii();

    /**
     * What mail programs, word processors and right-to-left text put between symbols: soft hyphen, hyphens and dashes, minus signs; spaces
     * of every width, also of no width; marks of direction.
     */
    private static final String BEYOND_ASCII = "\u00AD\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63\uFF0D"
            + "\u00A0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000\u2028\u2029"
            + "\u200B\u200C\u200D\u2060\uFEFF"
            + "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    private TypedCharacter() {}

    /** The symbol's number, or {@link #IGNORED}, or {@link #UNKNOWN}. */
    static int symbol(char typed) {
        if (typed < ASCII.length) {
            return ASCII[typed];
        }
        return BEYOND_ASCII.indexOf(typed) >= 0 ? IGNORED : UNKNOWN;
    }

    private static byte[] ascii() {
        byte[] meaning = new byte[0x80];
        Arrays.fill(meaning, (byte) UNKNOWN);
        for (char ignored : "- \t\r\n".toCharArray()) {
            meaning[ignored] = IGNORED;
        }
        for (int i = 0; i < RegistrationCode.ALPHABET.length(); i++) {
            put(meaning, RegistrationCode.ALPHABET.charAt(i), i);
        }
        put(meaning, 'I', 1);
        put(meaning, 'L', 1);
        put(meaning, 'O', 0);
        return meaning;
    }

    private static void put(byte[] meaning, char capital, int symbol) {
        meaning[capital] = (byte) symbol;
        if (capital >= 'A') {
            meaning[capital + ('a' - 'A')] = (byte) symbol;
        }
    }
}
