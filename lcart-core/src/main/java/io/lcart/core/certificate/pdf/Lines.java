package io.lcart.core.certificate.pdf;

import java.util.List;
import java.util.function.Predicate;

/** Breaks a text. Pure functions. */
final class Lines {

    private Lines() {}

    /** The text on one line if it fits, else on two that are broken at the blank nearest to the middle; one without a blank is not broken. */
    static List<String> of(String text, Predicate<String> fits) {
        if (fits.test(text)) {
            return List.of(text);
        }
        int middle = text.length() / 2;
        int before = text.lastIndexOf(' ', middle);
        int after = text.indexOf(' ', middle);
        int blank = before < 0 || (after >= 0 && after - middle < middle - before) ? after : before;
        return blank <= 0 ? List.of(text) : List.of(text.substring(0, blank), text.substring(blank + 1));
    }
}
