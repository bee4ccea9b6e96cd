package io.lcart.core.seat.roster;

import static io.lcart.core.seat.roster.Lists.HEADER;
import static io.lcart.core.seat.roster.Lists.reading;
import static io.lcart.core.seat.roster.Lists.roster;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lcart.core.seat.roster.RosterRefused.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The limits of reliability.md T19: what is larger ends at the limit, not in memory. */
final class RosterLimitsTest {

    private static final int SLACK = 64 << 10;

    @Test
    void as_many_rows_as_allowed_are_read_and_one_more_is_refused() {
        RosterLimits three = new RosterLimits(1_000, 3);
        Roster fits = (Roster) RosterReader.read(Generated.rows(3), three);
        assertThat(fits.rows()).hasSize(3);
        assertThat(RosterReader.read(Generated.rows(4), three))
                .isEqualTo(new RosterRefused(Kind.TOO_MANY_ROWS, 5, null, 3));
        String blankOnes = HEADER + "\n\n,,\n,,\n".repeat(20) + "Ann,Lee,ann@example.com\n";
        assertThat(roster(blankOnes).rows()).hasSize(1);
    }

    @Test
    void rows_with_problems_count_as_well() {
        Generated file = new Generated(1_000, n -> n == 0 ? HEADER : ",,x\n");
        assertThat(RosterReader.read(file, new RosterLimits(1_000_000, 3)))
                .isEqualTo(new RosterRefused(Kind.TOO_MANY_ROWS, 5, null, 3));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 24, 25, 100, 9_000, 20_000, 200_000})
    void as_many_bytes_as_allowed_are_read_and_one_more_is_refused(int rows) {
        int size = HEADER.length() + rows * "Zoë,Lee,z@example.com\n".getBytes(StandardCharsets.UTF_8).length;
        for (int limit : new int[] {size, size - 1, size / 2, 1}) {
            Generated file = new Generated(rows + 1L, n -> n == 0 ? HEADER : "Zoë,Lee,z@example.com\n");
            RosterReading reading = RosterReader.read(file, new RosterLimits(limit, RosterLimits.MAX_ROWS));
            assertThat(file.given()).isEqualTo(limit == size ? size : limit + 1);
            if (limit == size) {
                assertThat(reading).isInstanceOf(Roster.class);
            } else {
                int line = 1 + Math.max(0, limit - HEADER.length()) / 23 + (limit < HEADER.length() ? 0 : 1);
                assertThat(reading).isEqualTo(new RosterRefused(Kind.TOO_LARGE, line, null, limit));
            }
        }
    }

    @Test
    void a_row_has_64_columns_and_no_more() {
        String names = IntStream.rangeClosed(4, 64).mapToObj(i -> ",c" + i).collect(Collectors.joining());
        String header = HEADER.strip() + names + "\n";
        String row = "Ann,Lee,ann@example.com" + ",x".repeat(61);
        assertThat(roster(header + row).rows()).hasSize(1);
        assertThat(reading(header + row + ",")).isEqualTo(new RosterRefused(Kind.TOO_MANY_COLUMNS, 2, "65", 64));
        assertThat(reading(HEADER.strip() + names + ",c65\n"))
                .isEqualTo(new RosterRefused(Kind.TOO_MANY_COLUMNS, 1, "65", 64));
    }

    @ParameterizedTest
    @CsvSource({"x,false", "x,true", "\u00E4,false", "\u4E2D,true", "\"\",true"})
    void a_cell_has_4096_characters_and_no_more(String letter, boolean quoted) {
        String quote = quoted ? "\"" : "";
        for (String notes : List.of("Notes," + HEADER, HEADER.strip() + ",Notes\n")) {
            String longest = quote + letter.repeat(4_096) + quote;
            String longer = quote + letter.repeat(4_097) + quote;
            boolean first = notes.startsWith("Notes");
            String row = first ? "%s,Ann,Lee,ann@example.com\n" : "Ann,Lee,ann@example.com,%s\n";
            assertThat(roster(notes + String.format(row, longest)).rows()).hasSize(1);
            assertThat(reading(notes + String.format(row, longer)))
                    .isEqualTo(new RosterRefused(Kind.CELL_TOO_LONG, 2, "Notes", 4_096));
        }
        assertThat(reading(HEADER.strip() + "," + quote + letter.repeat(4_097) + quote))
                .isEqualTo(new RosterRefused(Kind.CELL_TOO_LONG, 1, "4", 4_096));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\""})
    void a_cell_of_a_gibibyte_ends_after_a_few_kilobytes(String quote) {
        for (String before : List.of("", HEADER, HEADER + "Ann,Lee,ann@example.com,")) {
            String mebibyte = "x".repeat(1 << 20);
            Generated file = new Generated(1_025, n -> n == 0 ? before + quote : mebibyte);
            RosterReading reading = RosterReader.read(file, new RosterLimits(RosterLimits.MAX_BYTES, 10));
            assertThat(Lists.refused(reading).kind()).isEqualTo(Kind.CELL_TOO_LONG);
            assertThat(file.given()).isLessThan(SLACK);
        }
    }

    @Test
    void ten_million_rows_end_after_fifty_thousand() {
        Generated file = Generated.rows(10_000_000);
        assertThat(RosterReader.read(file, RosterLimits.STANDARD))
                .isEqualTo(new RosterRefused(Kind.TOO_MANY_ROWS, 50_002, null, 50_000));
        Generated allowed = Generated.rows(50_001);
        while (allowed.read(new byte[SLACK], 0, SLACK) >= 0) {}
        assertThat(file.given()).isLessThan(allowed.given() + SLACK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", ",,\n", "\"\n\"\n", " \t\r", "\"\r\n\",\n"})
    void blank_rows_without_end_end_with_the_bytes(String row) {
        for (String before : List.of("", HEADER)) {
            Generated file = new Generated(1_000_000_000, n -> n == 0 ? before : row.repeat(1_000));
            RosterReading reading = RosterReader.read(file, new RosterLimits(1 << 20, 1_000_000));
            assertThat(reading).isInstanceOf(RosterRefused.class);
            assertThat(file.given()).isLessThanOrEqualTo((1 << 20) + 1);
        }
    }

    @Test
    void in_a_heap_of_64_mebibytes_everything_allowed_is_read_and_everything_else_refused()
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeap.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said.lines())
                .containsExactly(
                        "50000 rows",
                        "50000 problems",
                        "TOO_MANY_ROWS",
                        "CELL_TOO_LONG",
                        "CELL_TOO_LONG",
                        "TOO_MANY_COLUMNS",
                        "TOO_LARGE");
    }

    @Test
    void limits_have_limits() {
        assertThat(RosterLimits.STANDARD).isEqualTo(new RosterLimits(10 * 1024 * 1024, 50_000));
        assertThat(new RosterLimits(RosterLimits.MAX_BYTES, RosterLimits.MAX_ROWS))
                .isNotNull();
        for (int[] limits :
                new int[][] {{0, 1}, {1, 0}, {RosterLimits.MAX_BYTES + 1, 1}, {1, RosterLimits.MAX_ROWS + 1}, {-1, -1}
                }) {
            assertThatThrownBy(() -> new RosterLimits(limits[0], limits[1]))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
