package io.lcart.core.seat.roster;

import static io.lcart.core.seat.roster.Lists.HEADER;
import static io.lcart.core.seat.roster.Lists.reading;
import static io.lcart.core.seat.roster.Lists.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.core.seat.roster.RosterRefused.Kind;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are none of ours (reliability.md T19): each is refused where it goes wrong. */
final class RosterRefusedTest {

    private static final String ANN = "Ann,Lee,ann@example.com\n";

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\n\r\n\r", " ,\t\n ", "\"\",\"\"\n", "sep=;", "sep=,\r\n"})
    void a_file_without_a_header_is_empty(String file) {
        assertRefused(reading(file), Kind.EMPTY, 1, null, null);
    }

    @Test
    void all_columns_that_are_missing_are_named() {
        assertRefused(reading(ANN), Kind.COLUMN_MISSING, 1, "firstName, lastName, email", null);
        assertRefused(reading("\n\nvorname,LASTNAME\n"), Kind.COLUMN_MISSING, 3, "firstName, email", null);
        assertRefused(
                reading("sep=;\nfirstName,lastName,email"), Kind.COLUMN_MISSING, 2, "firstName, lastName, email", null);
    }

    @Test
    void a_column_that_is_there_twice_is_named_as_the_file_does() {
        assertRefused(reading("email,firstName,lastName,E-Mail\n"), Kind.COLUMN_TWICE, 1, "E-Mail", null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=|\n", "sep=\n", "sep=;;\n", "sep=", "\uFEFFsep=:"})
    void a_separator_that_is_not_known_is_refused(String file) {
        assertRefused(reading(file + HEADER), Kind.UNKNOWN_SEPARATOR, 1, null, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "x-UTF-16LE-BOM", "UTF-32", "UTF-32LE", "UTF-32BE"})
    void the_other_unicode_encodings_are_told_by_their_mark_or_their_zeros(String charset) {
        assertRefused(reading((HEADER + ANN).getBytes(Charset.forName(charset))), Kind.UTF_16, 1, null, null);
        assertRefused(
                reading(("\uFEFF" + HEADER + ANN).getBytes(Charset.forName(charset))), Kind.UTF_16, 1, null, null);
    }

    @Test
    void the_old_encodings_are_told_by_the_first_letter_that_is_not_ascii() {
        byte[] windows = (HEADER + ANN + "Bob,Lee,bob@example.com\nJörg,Lee,j@example.com\n")
                .getBytes(Charset.forName("windows-1252"));
        assertRefused(reading(windows), Kind.INVALID_UTF_8, 4, "firstName", null);
        byte[] inHeader = "firstName,lastName,email,Straße\n".getBytes(StandardCharsets.ISO_8859_1);
        assertRefused(reading(inHeader), Kind.INVALID_UTF_8, 1, "4", null);
    }

    @Test
    void a_broken_byte_is_named_wherever_it_stands_in_a_long_file() {
        for (int rows : new int[] {0, 1, 300, 400, 700, 3_000}) {
            for (int[] bad :
                    new int[][] {{0xFF}, {0xC0, 0x80}, {0xED, 0xA0, 0x80}, {0xF4, 0x90, 0x80, 0x80}, {0xE2, 0x82}}) {
                ByteArrayOutputStream file = new ByteArrayOutputStream();
                file.writeBytes((HEADER + rows(rows) + "Zoë,L").getBytes(StandardCharsets.UTF_8));
                for (int b : bad) {
                    file.write(b);
                }
                assertRefused(reading(file.toByteArray()), Kind.INVALID_UTF_8, rows + 2, "lastName", null);
                file.writeBytes((",z@example.com\n" + rows(1_000)).getBytes(StandardCharsets.UTF_8));
                assertRefused(reading(file.toByteArray()), Kind.INVALID_UTF_8, rows + 2, "lastName", null);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 300, 3_000})
    void a_nul_is_named_in_columns_that_are_read_and_in_others(int rows) {
        String file = "firstName,lastName,email,Notes\n" + rows(rows);
        assertRefused(reading(file + "Ann,Lee,\0,x\n"), Kind.NUL_CHARACTER, rows + 2, "email", null);
        assertRefused(reading(file + "Ann,Lee,a@example.com,\"x\0\""), Kind.NUL_CHARACTER, rows + 2, "Notes", null);
        assertRefused(reading(file + "Ann,Lee,a@example.com,,\0"), Kind.NUL_CHARACTER, rows + 2, "5", null);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 300, 3_000})
    void a_quote_that_is_never_closed_is_named_where_it_opens(int rows) {
        String file = HEADER + rows(rows);
        assertRefused(reading(file + "Ann,\"Lee,a@example.com\n"), Kind.UNCLOSED_QUOTE, rows + 2, "lastName", null);
        assertRefused(reading(file + "Ann,Lee,\""), Kind.UNCLOSED_QUOTE, rows + 2, "email", null);
        assertRefused(reading(file + "\"Ann\"\""), Kind.UNCLOSED_QUOTE, rows + 2, "firstName", null);
    }

    @Test
    void a_quote_that_swallows_the_rest_of_a_long_file_is_a_cell_that_is_too_long() {
        assertRefused(
                reading(HEADER + "Ann,\"Lee,a@example.com\n" + rows(3_000)), Kind.CELL_TOO_LONG, 2, "lastName", 4_096);
    }

    @Test
    void text_after_a_closing_quote_is_named() {
        assertRefused(reading(HEADER + "Ann,\"Lee\" x,a@example.com\n"), Kind.TEXT_AFTER_QUOTE, 2, "lastName", null);
        assertRefused(reading(HEADER + rows(400) + "Ann,Lee,\"a\"b"), Kind.TEXT_AFTER_QUOTE, 402, "email", null);
    }

    @Test
    void a_text_names_row_and_column_in_the_readers_language() {
        RosterRefused refused = refused(reading(HEADER + "Ann,\"Lee"));
        assertThat(refused.text(Locale.ENGLISH)).contains("line 2").contains("column lastName");
        assertThat(refused.text(Locale.GERMAN)).contains("Zeile 2").contains("Spalte lastName");
        assertThat(refused.text(Locale.forLanguageTag("ar"))).contains("2").contains("lastName");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void every_refusal_has_a_text(Kind kind) {
        RosterRefused refused = new RosterRefused(kind, 7, "email", 9);
        assertThat(refused.text(Locale.ENGLISH))
                .doesNotContain("roster-refused")
                .doesNotContain("{");
    }

    @ParameterizedTest
    @EnumSource(RosterProblem.Kind.class)
    void every_problem_has_a_text(RosterProblem.Kind kind) {
        RosterProblem problem = new RosterProblem(7, "email", kind, "", 3);
        assertThat(problem.text(Locale.GERMAN)).doesNotContain("roster.").doesNotContain("{");
        assertThat(problem.text(Locale.ENGLISH)).doesNotContain("roster.").doesNotContain("{");
    }

    private static String rows(int count) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < count; i++) {
            rows.append("Zoë,Lee,z").append(i).append("@example.com\n");
        }
        return rows.toString();
    }

    private static void assertRefused(
            RosterReading reading, Kind kind, int line, @Nullable String column, @Nullable Integer limit) {
        assertThat(reading).isEqualTo(new RosterRefused(kind, line, column, limit));
    }
}
