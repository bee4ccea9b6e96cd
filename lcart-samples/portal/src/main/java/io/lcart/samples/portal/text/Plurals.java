package io.lcart.samples.portal.text;

import java.util.Locale;

/** The plural categories of the languages that the portal speaks, after CLDR. */
final class Plurals {

    private Plurals() {}

    /**
     * The category of a number.
     *
     * @param locale the language
     * @param number a number, not negative
     * @return {@code one} or {@code other}; in Arabic also {@code zero}, {@code two}, {@code few} and {@code many}
     */
    static String category(Locale locale, int number) {
        if (!locale.getLanguage().equals("ar")) {
            return number == 1 ? "one" : "other";
        }
        int lastTwo = number % 100;
        if (number <= 2) {
            return number == 0 ? "zero" : number == 1 ? "one" : "two";
        }
        return lastTwo >= 3 && lastTwo <= 10 ? "few" : lastTwo >= 11 ? "many" : "other";
    }
}
