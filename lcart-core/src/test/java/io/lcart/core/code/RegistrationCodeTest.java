package io.lcart.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.core.code.Parsed.Mistyped;
import io.lcart.core.code.Parsed.Reason;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The codes of reliability.md §4.5. */
final class RegistrationCodeTest {

    private static final String CODE = "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTK";
    private static final int CODES = 200;

    /** Computed apart from this code, by multiplying polynomials: they hold for every code that was ever printed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-0000-0000-0000-0000-0000-0000",
                CODE,
                "ZYXW-VTSR-QPNM-KJHG-FEDC-BA98-7653",
                "7777-7777-7777-7777-7777-7777-7771"
            })
    void the_check_symbol_is_the_same_for_ever(String text) {
        assertThat(code(text).text()).isEqualTo(text);
    }

    @Test
    void seven_groups_of_four_are_shown_and_the_last_group_kept() {
        RegistrationCode code = RegistrationCode.random(new SecureRandom());
        assertThat(code.text()).matches("([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(code.ending()).hasSize(4).isEqualTo(code.text().substring(30));
        assertThat(code(code.text())).isEqualTo(code).hasSameHashCodeAs(code);
    }

    @Test
    void every_symbol_comes_up_at_every_place() {
        int[] seen = new int[27 * 32];
        for (int i = 0; i < 10_000; i++) {
            String code = Typing.code();
            for (int place = 0; place < 27; place++) {
                seen[place * 32 + Typing.ALPHABET.indexOf(code.charAt(place))]++;
            }
        }
        // 10 000 throws of a die with 32 faces: 312 each, and 200 is more than six deviations away
        assertThat(IntStream.of(seen)).allMatch(count -> count > 200);
    }

    @Test
    void a_code_never_prints_itself() {
        RegistrationCode code = code(CODE);
        assertThat(code).hasToString("***");
        assertThat(RegistrationCode.parse(CODE).toString()).doesNotContain("0123");
    }

    @Test
    void codes_are_equal_if_their_symbols_are() {
        assertThat(code(CODE)).isEqualTo(code(CODE.toLowerCase(Locale.ROOT)));
        assertThat(code(CODE)).isNotEqualTo(code("0000-0000-0000-0000-0000-0000-0000"));
        assertThat(code(CODE).equals((Object) CODE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0123456789abcdefghjkmnpqrstk",
                "oI23-4567-89AB-CDEF-GHJK-MNPQ-RSTK",
                "Ol23-4567-89AB-CDEF-GHJK-MNPQ-RSTK",
                "Oi23-4567-89AB-CDEF-GHJK-MNPQ-RSTK",
                "0L23-4567-89AB-CDEF-GHJK-MNPQ-RSTK",
                "  0123 4567 89AB CDEF GHJK MNPQ RSTK\r\n",
                "0123\u20104567\u201189AB\u2012CDEF\u2013GHJK\u2014MNPQ\u2212RSTK",
                "0123-\u00AD4567\u00A089AB\u202FCDEF\u2009GHJK\u3000MNPQ\uFF0DRSTK",
                "\u200F\u202A0123-4567-89AB-\u200BCDEF-GHJK-MNPQ-RSTK\u202C\uFEFF",
                "0123-4567-89AB-CDEF-\r\nGHJK-MNPQ-RSTK",
                "-0-1-2-3-4-5-6-7-8-9-A-B-C-D-E-F-G-H-J-K-M-N-P-Q-R-S-T-K-",
            })
    void what_people_and_mail_programs_make_of_a_code_is_that_code(String typed) {
        assertThat(code(typed)).isEqualTo(code(CODE));
    }

    @ParameterizedTest
    @CsvSource({
        "'', SYMBOLS_MISSING, 1",
        "---, SYMBOLS_MISSING, 4",
        "0123-4567-89AB-CDEF-GHJK-MNPQ-RST, SYMBOLS_MISSING, 34",
        "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTKK, TOO_MANY_SYMBOLS, 35",
        "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTM, WRONG_CHECK, 0",
        "U123-4567-89AB-CDEF-GHJK-MNPQ-RSTK, UNKNOWN_CHARACTER, 1",
        "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTu, UNKNOWN_CHARACTER, 34",
        "0123-4567*, UNKNOWN_CHARACTER, 10",
        "0123_4567, UNKNOWN_CHARACTER, 5",
        "0\u0131, UNKNOWN_CHARACTER, 2",
        "0\u0661, UNKNOWN_CHARACTER, 2",
        "0\u212A, UNKNOWN_CHARACTER, 2",
        "0\u041E, UNKNOWN_CHARACTER, 2",
        "0\uFF11, UNKNOWN_CHARACTER, 2",
        "0\uD83D\uDE00, UNKNOWN_CHARACTER, 2",
        "'0\0', UNKNOWN_CHARACTER, 2",
    })
    void everything_else_is_refused_where_it_is(String typed, Reason reason, int position) {
        assertThat(RegistrationCode.parse(typed)).isEqualTo(new Mistyped(reason, position));
    }

    @Test
    void more_than_a_hundred_characters_are_not_looked_at() {
        String padded = CODE + " ".repeat(100 - CODE.length());
        assertThat(code(padded)).isEqualTo(code(CODE));
        assertThat(RegistrationCode.parse(padded + " ")).isEqualTo(new Mistyped(Reason.TOO_LONG, 0));
        assertThat(RegistrationCode.parse("*".repeat(10_000_000))).isEqualTo(new Mistyped(Reason.TOO_LONG, 0));
    }

    @Test
    void every_wrong_symbol_is_noticed() {
        for (int n = 0; n < CODES; n++) {
            String code = Typing.code();
            for (int place = 0; place < code.length(); place++) {
                for (char symbol : Typing.ALPHABET.toCharArray()) {
                    boolean same = code.charAt(place) == symbol;
                    assertThat(Typing.isCode(Typing.with(code, place, symbol))).isEqualTo(same);
                }
            }
        }
    }

    @Test
    void every_two_symbols_that_changed_places_are_noticed_at_any_distance() {
        int swaps = 0;
        for (int n = 0; n < CODES; n++) {
            String code = Typing.code();
            for (int one = 0; one < code.length(); one++) {
                for (int other = one + 1; other < code.length(); other++) {
                    boolean same = code.charAt(one) == code.charAt(other);
                    assertThat(Typing.isCode(Typing.swapped(code, one, other))).isEqualTo(same);
                    swaps += same ? 0 : 1;
                }
            }
        }
        assertThat(swaps).isGreaterThan(CODES * 300);
    }

    @Test
    void every_pair_of_twins_that_became_other_twins_is_noticed() {
        Random random = new Random(7);
        for (int place = 0; place + 1 < RegistrationCode.SYMBOLS; place++) {
            for (int n = 0; n < 20; n++) {
                String code = Typing.codeWithTwins(place, random);
                for (char symbol : Typing.ALPHABET.toCharArray()) {
                    boolean same = code.charAt(place) == symbol;
                    String typed = Typing.with(Typing.with(code, place, symbol), place + 1, symbol);
                    assertThat(Typing.isCode(typed)).isEqualTo(same);
                }
            }
        }
    }

    @Test
    void the_default_locale_has_no_say() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(code("oi23-4567-89ab-cdef-ghjk-mnpq-rstk").text()).isEqualTo(CODE);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static RegistrationCode code(String typed) {
        assertThat(RegistrationCode.parse(typed)).isInstanceOf(Parsed.Code.class);
        return ((Parsed.Code) RegistrationCode.parse(typed)).code();
    }
}
