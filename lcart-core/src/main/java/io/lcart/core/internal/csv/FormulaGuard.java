package io.lcart.core.internal.csv;

/** Keeps a spreadsheet from taking a text for a formula (reliability.md T18). */
public final class FormulaGuard {

    private static final String STARTS_A_FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private FormulaGuard() {}

    /**
     * A text as it may stand in a cell. Quoting is another matter, and does not help here.
     *
     * @param text the text
     * @return the text, after an apostrophe if its first character is one a formula starts with, full-width ones among them, or a control
     *     character; blanks and invisible characters before it do not count, as spreadsheets drop some of them
     */
    public static String guard(String text) {
        int first = 0;
        while (first < text.length() && isPassedOver(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        char c = text.charAt(first);
        return STARTS_A_FORMULA.indexOf(c) >= 0 || Character.isISOControl(c) ? "'" + text : text;
    }

    private static boolean isPassedOver(char c) {
        return Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }
}
