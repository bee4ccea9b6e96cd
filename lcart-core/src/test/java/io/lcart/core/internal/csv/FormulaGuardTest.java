package io.lcart.core.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a spreadsheet would run (reliability.md T18). */
final class FormulaGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "\0=1",
                "\tx",
                "\uFF1D1+1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF20SUM(A1)",
                "\uFEFF=1",
                " =1",
                "  \u00A0\u3000=1",
                "\u200B\u200F\u00AD=1",
                " \uFEFF \uFF1D1",
                "=cmd|' /C calc'!A0",
                "=",
                "-",
                "\u000B=1",
                "\u0085=1",
            })
    void what_starts_as_a_formula_does_gets_one_apostrophe(String text) {
        assertThat(FormulaGuard.guard(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\uFEFF",
                "Ann",
                "a=b",
                "1-2",
                "'=1",
                "ann+1@example.com",
                "O'Neil",
                "\uD83D\uDE00=1",
                "\"=1\"",
            })
    void any_other_text_stays_as_it_is(String text) {
        assertThat(FormulaGuard.guard(text)).isEqualTo(text);
    }

    @Property
    void guarding_twice_is_guarding_once_and_takes_nothing_away(@ForAll String text) {
        String guarded = FormulaGuard.guard(text);
        assertThat(FormulaGuard.guard(guarded)).isEqualTo(guarded);
        assertThat(guarded).isIn(text, "'" + text);
    }
}
