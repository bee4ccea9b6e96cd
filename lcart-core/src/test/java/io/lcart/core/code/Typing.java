package io.lcart.core.code;

import java.security.SecureRandom;
import java.util.Random;

/** Codes for tests, and symbols that go wrong. */
final class Typing {

    static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Typing() {}

    /** The symbols of a new code, without hyphens. */
    static String code() {
        return RegistrationCode.random(RANDOM).text().replace("-", "");
    }

    /** A code with the same symbol at a place and the next one. */
    static String codeWithTwins(int place, Random random) {
        while (true) {
            StringBuilder symbols = new StringBuilder();
            random.ints(RegistrationCode.SYMBOLS, 0, ALPHABET.length())
                    .forEach(i -> symbols.append(ALPHABET.charAt(i)));
            symbols.setCharAt(place + 1, symbols.charAt(place));
            if (isCode(symbols.toString())) {
                return symbols.toString();
            }
        }
    }

    static String with(String code, int place, char symbol) {
        return code.substring(0, place) + symbol + code.substring(place + 1);
    }

    static String swapped(String code, int one, int other) {
        return with(with(code, one, code.charAt(other)), other, code.charAt(one));
    }

    static boolean isCode(String typed) {
        return RegistrationCode.parse(typed) instanceof Parsed.Code;
    }
}
