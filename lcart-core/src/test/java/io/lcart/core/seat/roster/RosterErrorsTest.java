package io.lcart.core.seat.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class RosterErrorsTest {

    @Test
    void every_text_is_quoted_and_guarded_and_the_lines_are_numbers() throws IOException {
        assertThat(csv(List.of(
                        new RosterError(2, "=HYPERLINK(\"http://x\")", "email-invalid", "Correct it, please."),
                        new RosterError(17, "", "no-seat", "- none\nleft"))))
                .isEqualTo("\uFEFF\"line\",\"email\",\"outcome\",\"reason\"\r\n"
                        + "2,\"'=HYPERLINK(\"\"http://x\"\")\",\"email-invalid\",\"Correct it, please.\"\r\n"
                        + "17,\"\",\"no-seat\",\"'- none\nleft\"\r\n");
    }

    @Test
    void a_list_without_errors_is_a_header() throws IOException {
        assertThat(csv(List.of())).isEqualTo("\uFEFF\"line\",\"email\",\"outcome\",\"reason\"\r\n");
    }

    @Test
    void a_problem_is_reported_in_the_readers_language() throws IOException {
        Roster roster = Lists.roster("firstName,lastName,email\nJörg,,@x\n");
        List<RosterError> errors = roster.problems().stream()
                .map(problem -> RosterError.of(problem, Locale.GERMAN))
                .toList();
        assertThat(csv(errors))
                .endsWith("2,\"'@x\",\"email-invalid\","
                        + "\"In der Spalte „email“ steht keine E-Mail-Adresse. Berichtigen Sie sie.\"\r\n");
    }

    @Test
    void a_file_that_cannot_be_written_is_told() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("the disk is full");
            }
        };
        assertThatThrownBy(() -> RosterErrors.csv(List.of(new RosterError(1, "a", "b", "c")), full))
                .isInstanceOf(IOException.class)
                .hasStackTraceContaining("the disk is full");
    }

    private static String csv(List<RosterError> errors) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        RosterErrors.csv(errors, file);
        return file.toString(StandardCharsets.UTF_8);
    }
}
