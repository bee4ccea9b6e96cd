package io.lcart.core.seat.roster;

import static io.lcart.core.seat.roster.Lists.HEADER;
import static io.lcart.core.seat.roster.Lists.roster;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lcart.core.seat.roster.RosterProblem.Kind;
import io.lcart.spi.UnavailableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists as spreadsheets write them, and what is wrong with single rows. */
final class RosterReaderTest {

    private static final RosterRow ANN = new RosterRow(2, "Ann", "Lee", "Ann@Example.com", "ann@example.com");
    private static final RosterRow BOB = new RosterRow(3, "Böb", "", "bob@example.com", "bob@example.com");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "firstName,lastName,email\nAnn,Lee,Ann@Example.com\nBöb,,bob@example.com\n",
                "firstName,lastName,email\nAnn,Lee,Ann@Example.com\nBöb,,bob@example.com",
                "\uFEFFfirstName;lastName;email\r\nAnn;Lee;Ann@Example.com\r\nBöb;;bob@example.com\r\n",
                "\uFEFF\"firstName\";\"lastName\";\"email\"\r\n\"Ann\";\"Lee\";\"Ann@Example.com\"\r\n\"Böb\";\"\";\"bob@example.com\"",
                "email\tfirst name\tLast Name\rAnn@Example.com\tAnn\tLee\rbob@example.com\tBöb\t\r",
                "LAST_NAME,E-Mail,FIRST-NAME\nLee,Ann@Example.com,Ann\n,bob@example.com,Böb\n",
                " First\u00A0Name , lastname,\te-mail\n Ann ,\tLee,  Ann@Example.com \nBöb,,bob@example.com\t\n",
                "First Name,Last Name,Email,Notes\nAnn,Lee,Ann@Example.com,\"a, b\"\nBöb,,bob@example.com,\n",
                "firstName;\"Notes, remarks, and so on\";lastName;email\nAnn;x;Lee;Ann@Example.com\nBöb;;;bob@example.com\n",
                "firstName,lastName,email,,\nAnn,Lee,Ann@Example.com,,\nBöb,,bob@example.com,,,\n,,,,\n,,,,\n",
            })
    void every_dialect_gives_the_same_people(String file) {
        Roster roster = roster(file);
        assertThat(roster.rows()).containsExactly(ANN, BOB);
        assertThat(roster.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sep=;\r\nfirstName;lastName;email\r\nAnn;Lee;Ann@Example.com",
                "\uFEFFSEP=,\nfirstName,lastName,email\nAnn,Lee,Ann@Example.com\n",
                "sep=\t\rfirstName\tlastName\temail\rAnn\tLee\tAnn@Example.com\r",
                "\n\r\nfirstName,lastName,email,\"a\nb\"\rAnn,Lee,Ann@Example.com",
                ";;\r\nfirstName;lastName;email\r\nAnn;Lee;Ann@Example.com\r\n",
            })
    void lines_are_counted_as_an_editor_counts_them(String file) {
        Roster roster = roster(file);
        assertThat(roster.rows()).hasSize(1);
        long before = file.substring(0, file.indexOf("Ann"))
                .replace("\r\n", "\n")
                .chars()
                .filter(c -> c == '\n' || c == '\r')
                .count();
        assertThat(roster.rows().get(0).line()).isEqualTo((int) before + 1);
    }

    @Test
    void columns_that_are_not_read_are_named_and_may_hold_anything_that_is_text() {
        Roster roster = roster(
                "Nr,firstName,Password,lastName,email,\n1,Ann,\"a\r\n\"\"b\"\"\t\u0007\",Lee,Ann@Example.com,x\n");
        assertThat(roster.ignoredColumns()).containsExactly("Nr", "Password", "6");
        assertThat(roster.rows()).containsExactly(ANN);
    }

    @Test
    void a_quoted_line_break_moves_the_lines_after_it() {
        Roster roster = roster("Notes," + HEADER + "\"1\n2\r\n3\r4\",Ann,Lee,ann@example.com\n,Bob,,\n");
        assertThat(roster.rows()).extracting(RosterRow::line).containsExactly(2);
        assertThat(roster.problems()).extracting(RosterProblem::line).containsExactly(6);
    }

    @Test
    void everything_that_is_wrong_with_a_row_is_said_and_the_other_rows_are_used() {
        Roster roster = roster("First Name,lastName,email\n"
                + ",Lee,ann\n"
                + "Ann,Lee,\n"
                + "\"A\nnn\",Lee,\"a\tb@example.com\"\n"
                + "Cy," + "x".repeat(101) + ",cy@example.com\n"
                + "Di," + "x".repeat(100) + ",di@example.com\n"
                + "Ed,Smith, Jr.,ed@example.com\n"
                + "Fay\n");
        assertThat(roster.rows()).extracting(RosterRow::firstName).containsExactly("Di");
        assertThat(roster.problems())
                .containsExactly(
                        new RosterProblem(2, "First Name", Kind.NAME_MISSING, "ann", null),
                        new RosterProblem(2, "email", Kind.EMAIL_INVALID, "ann", null),
                        new RosterProblem(3, "email", Kind.EMAIL_MISSING, "", null),
                        new RosterProblem(4, "First Name", Kind.CONTROL_CHARACTER, "a\tb@example.com", null),
                        new RosterProblem(4, "email", Kind.CONTROL_CHARACTER, "a\tb@example.com", null),
                        new RosterProblem(6, "lastName", Kind.NAME_TOO_LONG, "cy@example.com", null),
                        new RosterProblem(8, "email", Kind.EMAIL_INVALID, "Jr.", null),
                        new RosterProblem(8, "4", Kind.MORE_CELLS_THAN_COLUMNS, "Jr.", null),
                        new RosterProblem(9, "email", Kind.EMAIL_MISSING, "", null));
    }

    @Test
    void an_address_that_stands_there_again_is_reported_and_uses_one_seat() {
        Roster roster = roster(HEADER
                + ",no name,ann@example.com\n"
                + "Ann,Lee,ANN@example.com\n"
                + "Anna,L.,ann@EXAMPLE.com \n"
                + "Ann,Lee,ann@example.com\n"
                + "Ann,Lee,ann+1@example.com\n"
                + "Zoë,,zoe@MÜNCHEN.example\n"
                + "Zoë,,zoe@xn--mnchen-3ya.example\n");
        assertThat(roster.rows()).extracting(RosterRow::line).containsExactly(3, 6, 7);
        assertThat(roster.problems())
                .containsExactly(
                        new RosterProblem(2, "firstName", Kind.NAME_MISSING, "ann@example.com", null),
                        new RosterProblem(4, "email", Kind.DUPLICATE_IN_FILE, "ann@EXAMPLE.com", 3),
                        new RosterProblem(5, "email", Kind.DUPLICATE_IN_FILE, "ann@example.com", 3),
                        new RosterProblem(8, "email", Kind.DUPLICATE_IN_FILE, "zoe@xn--mnchen-3ya.example", 7));
    }

    @Test
    void a_header_alone_is_a_list_of_nobody() {
        assertThat(roster(HEADER)).isEqualTo(roster("email,lastName,firstName"));
        assertThat(roster(HEADER).rows()).isEmpty();
    }

    @Test
    void letters_beyond_the_first_plane_and_of_the_right_to_left_scripts_are_names() {
        Roster roster = roster(HEADER + "\uD83D\uDE00\uD840\uDC00,محمد,m@example.com\n");
        assertThat(roster.rows())
                .containsExactly(
                        new RosterRow(2, "\uD83D\uDE00\uD840\uDC00", "محمد", "m@example.com", "m@example.com"));
    }

    @Test
    void the_default_locale_has_no_say() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(roster("FIRSTNAME,LASTNAME,EMAIL\nAnn,Lee,Ann@Example.com")
                            .rows())
                    .containsExactly(ANN);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_stream_that_breaks_is_no_verdict_on_the_file() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line is down");
            }
        };
        InputStream begun = new ByteArrayInputStream(
                (HEADER + "Ann,Lee,ann@example.com\n".repeat(2_000)).getBytes(StandardCharsets.UTF_8));
        for (InputStream file : new InputStream[] {broken, new SequenceInputStream(begun, broken)}) {
            assertThatThrownBy(() -> RosterReader.read(file, RosterLimits.STANDARD))
                    .isInstanceOf(UnavailableException.class)
                    .hasStackTraceContaining("the line is down");
        }
    }

    @Test
    void the_stream_is_left_open_for_its_owner() {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream file = new ByteArrayInputStream(HEADER.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public void close() {
                closed.set(true);
            }
        };
        RosterReader.read(file, RosterLimits.STANDARD);
        assertThat(closed).isFalse();
    }
}
