package io.lcart.core.seat.roster;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import io.lcart.core.internal.csv.FormulaGuard;
import io.lcart.core.seat.roster.Student.Writing;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.StringArbitrary;
import net.jqwik.api.constraints.Size;

/** What is written is read as it was, and anything else is read or refused (reliability.md T19). */
final class RosterProperties {

    private static final String LETTERS = "ab '=+-@\u00E4\u0627\u4E2D\uFF1D\u2028";
    private static final String NASTY = LETTERS + "\"\"\",,;;\t\t\r\n\n\uFEFF";

    @Provide
    Arbitrary<Student> students() {
        Arbitrary<String> names = texts(LETTERS + "\",;").ofMaxLength(20).map(String::strip);
        Arbitrary<String> emails = Arbitraries.integers().between(0, 9).map(n -> "Ann+" + n + "@Example.com");
        return Combinators.combine(names, names, emails, nasty())
                .as((first, last, email, notes) -> new Student("A" + first, last, email, notes));
    }

    @Provide
    Arbitrary<Writing> writings() {
        Arbitrary<Boolean> flags = Arbitraries.of(true, false);
        return Combinators.combine(
                        Arbitraries.of(',', ';', '\t'),
                        Arbitraries.of("\n", "\r\n", "\r"),
                        flags,
                        flags,
                        flags,
                        Arbitraries.integers().between(0, 3))
                .as(Writing::new);
    }

    @Provide
    Arbitrary<String> nasty() {
        return texts(NASTY).ofMaxLength(60);
    }

    @Provide
    Arbitrary<RosterError> errors() {
        return Combinators.combine(Arbitraries.integers(), nasty(), nasty(), nasty())
                .as(RosterError::new);
    }

    private static StringArbitrary texts(String characters) {
        return Arbitraries.strings().withChars(characters.toCharArray());
    }

    @Property
    void a_list_is_read_as_it_was_written_in_every_dialect(
            @ForAll @Size(max = 12) List<@From("students") Student> students, @ForAll("writings") Writing writing) {
        Map<String, Student> first = new LinkedHashMap<>();
        students.forEach(student -> first.putIfAbsent(student.email(), student));
        Roster roster = Lists.roster(writing.file(students));
        assertThat(roster.rows().stream()
                        .map(row -> List.of(row.firstName(), row.lastName(), row.email()))
                        .toList())
                .isEqualTo(first.values().stream()
                        .map(student -> List.of(student.firstName(), student.lastName(), student.email()))
                        .toList());
        assertThat(roster.problems())
                .hasSize(students.size() - first.size())
                .allMatch(problem -> problem.kind() == RosterProblem.Kind.DUPLICATE_IN_FILE);
        assertThat(roster.ignoredColumns()).containsExactly("Notes");
    }

    @Property
    void every_row_is_named_by_the_line_it_starts_on(
            @ForAll @Size(min = 1, max = 12) List<@From("students") Student> students,
            @ForAll("writings") Writing writing) {
        Roster roster = Lists.roster(writing.file(students));
        RosterRow last = roster.rows().get(roster.rows().size() - 1);
        int before = 0;
        while (!students.get(before).email().equals(last.email())) {
            before++;
        }
        String above = writing.file(students.subList(0, before)).replace("\r\n", "\n");
        assertThat(last.line())
                .isEqualTo(1
                        + (int) above.chars()
                                .filter(c -> c == '\n' || c == '\r')
                                .count());
    }

    @Property
    void text_after_a_good_header_is_read_or_refused_with_its_line(@ForAll("nasty") String text) {
        RosterReading reading = Lists.reading(Lists.HEADER + text);
        int lines = 1
                + (int) (Lists.HEADER + text)
                        .replace("\r\n", "\n")
                        .chars()
                        .filter(c -> c == '\n' || c == '\r')
                        .count();
        if (reading instanceof RosterRefused refused) {
            assertThat(refused.line()).isBetween(1, lines);
            assertThat(refused.kind()).isIn(RosterRefused.Kind.UNCLOSED_QUOTE, RosterRefused.Kind.TEXT_AFTER_QUOTE);
        } else {
            Roster roster = (Roster) reading;
            assertThat(roster.rows()).allMatch(row -> row.line() > 1 && row.line() <= lines);
            assertThat(roster.problems()).allMatch(problem -> problem.line() > 1 && problem.line() <= lines);
        }
    }

    @Property(tries = 5_000)
    void any_bytes_are_read_or_refused(@ForAll @Size(max = 200) byte[] bytes) {
        assertThat(Lists.reading(bytes)).isInstanceOfAny(Roster.class, RosterRefused.class);
    }

    @Property
    void a_damaged_file_is_read_or_refused_however_its_bytes_arrive(
            @ForAll @Size(max = 12) List<@From("students") Student> students,
            @ForAll("writings") Writing writing,
            @ForAll int place,
            @ForAll byte damage,
            @ForAll long seed) {
        byte[] file = writing.file(students).getBytes(StandardCharsets.UTF_8);
        file[Math.floorMod(place, file.length)] = damage;
        assertThat(RosterReader.read(new Trickle(file, new Random(seed)), RosterLimits.STANDARD))
                .isEqualTo(Lists.reading(file));
    }

    @Property
    void rows_that_failed_are_read_back_as_they_were_guarded(
            @ForAll @Size(max = 12) List<@From("errors") RosterError> errors) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        RosterErrors.csv(errors, file);
        String text = file.toString(StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF");
        List<List<String>> read = CsvReader.builder().ofCsvRecord(text.substring(1)).stream()
                .map(row -> row.getFields())
                .toList();
        assertThat(read.subList(1, read.size()))
                .isEqualTo(errors.stream()
                        .map(error -> List.of(
                                Integer.toString(error.line()),
                                FormulaGuard.guard(error.email()),
                                FormulaGuard.guard(error.outcome()),
                                FormulaGuard.guard(error.reason())))
                        .toList());
    }

    /** Gives its bytes a few at a time, as a network does. */
    private static final class Trickle extends ByteArrayInputStream {

        private final Random random;

        Trickle(byte[] bytes, Random random) {
            super(bytes);
            this.random = random;
        }

        @Override
        public int read(byte[] to, int offset, int length) {
            return super.read(to, offset, Math.min(length, 1 + random.nextInt(5)));
        }
    }
}
