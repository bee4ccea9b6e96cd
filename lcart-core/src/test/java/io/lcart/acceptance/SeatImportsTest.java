package io.lcart.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.lcart.core.seat.ImportList;
import io.lcart.core.seat.ImportList.Mode;
import io.lcart.core.seat.ImportOutcome;
import io.lcart.core.seat.ImportOutcome.Refused;
import io.lcart.core.seat.ImportOutcome.Report;
import io.lcart.core.seat.ImportRow;
import io.lcart.core.seat.ImportRow.Verdict;
import io.lcart.core.seat.ImportSummary;
import io.lcart.core.seat.SeatRefusal;
import io.lcart.core.seat.roster.RosterRefused;
import io.lcart.core.tile.TileId;
import io.lcart.spi.people.AccountStatus;
import io.lcart.spi.seat.SeatCounts;
import io.lcart.spi.seat.SeatPoolId;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Seats for whole lists of people (domain.md §4, "Bulk import"; reliability.md A6), on every storage. */
@ParameterizedClass
@EnumSource
class SeatImportsTest extends SeatsOnEveryAdapter {

    SeatImportsTest(Adapter adapter) {
        super(adapter);
    }

    private String list(String... people) {
        return Arrays.stream(people)
                .map(person -> person + ",Listed," + stage.email(person) + "\r\n")
                .collect(Collectors.joining("", "firstName,lastName,email\r\n", ""));
    }

    private static InputStream file(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private ImportOutcome preview(SeatPoolId line, String list) {
        return stage.codes().imports().preview(stage.as("boss"), line, Mode.ALL_OR_NOTHING, file(list));
    }

    private ImportOutcome apply(SeatPoolId line, Mode mode, String key, String list) {
        return stage.codes().imports().apply(stage.as("boss"), new ImportList(line, mode, true, key), file(list));
    }

    private static Report report(ImportOutcome outcome) {
        assertThat(outcome).isInstanceOf(Report.class);
        return (Report) outcome;
    }

    @Test
    void every_row_is_answered_and_no_seat_is_wasted() {
        SeatPoolId line = stage.buys(5);
        SeatPoolId other = stage.buys("other", 2);
        stage.assign(line, "ann");
        stage.assign(other, "bob");
        stage.is("cem", AccountStatus.LOCKED);
        String list = list("ann", "bob", "cem", "new", "new2", "new") + "x,y,no address\r\n";

        Report preview = report(preview(line, list));
        assertThat(stage.counts(line)).isEqualTo(new SeatCounts(4, 0, 1, 0));
        Report applied = report(apply(line, Mode.ALL_OR_NOTHING, null, list));

        for (Report report : new Report[] {preview, applied}) {
            assertThat(report.rows())
                    .extracting(ImportRow::line, ImportRow::verdict)
                    .containsExactly(
                            tuple(2, Verdict.ALREADY_HOLDS_SEAT),
                            tuple(3, Verdict.HAS_ACCESS),
                            tuple(4, Verdict.PERSON_BARRED),
                            tuple(5, Verdict.ASSIGNED_NEW_ACCOUNT),
                            tuple(6, Verdict.ASSIGNED_NEW_ACCOUNT),
                            tuple(7, Verdict.DUPLICATE),
                            tuple(8, Verdict.INVALID));
            assertThat(report.summary()).isEqualTo(new ImportSummary(2, 3, 2, 2, 4));
        }
        assertThat(stage.counts(line)).isEqualTo(new SeatCounts(2, 0, 3, 0));
        assertThat(stage.count("boss", TileId.USER_PROGRESS_REPORT)).isEqualTo(4);
        assertThat(stage.mailsTo("new")).hasSize(1);
    }

    @Test
    void a_list_that_needs_more_seats_than_are_free_gives_none_and_says_how_many_are_missing() {
        SeatPoolId line = stage.buys(2);

        assertThat(apply(line, Mode.ALL_OR_NOTHING, null, list("ann", "bob", "cem")))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(SeatRefusal.NO_SEAT_AVAILABLE);
                    assertThat(refused.summary().missing()).isEqualTo(1);
                });
        assertThat(stage.counts(line)).isEqualTo(new SeatCounts(2, 0, 0, 0));
    }

    @Test
    void in_prefix_mode_those_get_seats_who_come_first() {
        SeatPoolId line = stage.buys(2);

        Report report = report(apply(line, Mode.PREFIX, null, list("new", "ann", "bob", "cem")));

        assertThat(report.rows())
                .extracting(ImportRow::verdict)
                .containsExactly(
                        Verdict.ASSIGNED_NEW_ACCOUNT,
                        Verdict.ASSIGNED,
                        Verdict.NO_SEAT_AVAILABLE,
                        Verdict.NO_SEAT_AVAILABLE);
        assertThat(stage.counts(line)).isEqualTo(new SeatCounts(0, 0, 2, 0));
    }

    @Test
    void the_same_list_under_the_same_key_has_the_same_answer_and_no_further_effect() {
        SeatPoolId line = stage.buys(9);
        String list = list("ann", "new", "bob", "ann");

        ImportOutcome first = apply(line, Mode.PREFIX, "batch", list);

        assertThat(apply(line, Mode.PREFIX, "batch", list)).isEqualTo(first);
        assertThat(stage.counts(line)).isEqualTo(new SeatCounts(6, 0, 3, 0));
        assertThat(apply(line, Mode.PREFIX, "batch", list("cem")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(SeatRefusal.KEY_REUSED));
    }

    @Test
    void a_list_that_differs_only_in_rows_that_cannot_be_used_is_another_list() {
        SeatPoolId line = stage.buys(3);
        ImportOutcome first = apply(line, Mode.PREFIX, "key", list("ann") + "x,y,no address\r\n");

        ImportOutcome other = apply(line, Mode.PREFIX, "key", list("ann") + ",y," + stage.email("bob") + "\r\n");

        assertThat(report(first).summary().invalid()).isEqualTo(1);
        assertThat(other).isEqualTo(new Refused(SeatRefusal.KEY_REUSED, new ImportSummary(0, 0, 0, 0, 0)));
    }

    @Test
    void accounts_made_for_the_list_are_said_to_be_new_though_the_directory_told_of_them_at_once() {
        SeatPoolId line = stage.buys(3);
        stage.directoryTells();

        Report report = report(apply(line, Mode.ALL_OR_NOTHING, null, list("ann", "new")));

        assertThat(report.rows())
                .extracting(ImportRow::verdict)
                .containsExactly(Verdict.ASSIGNED, Verdict.ASSIGNED_NEW_ACCOUNT);
    }

    @Test
    void the_same_list_without_a_key_gives_nothing_twice() {
        SeatPoolId line = stage.buys(9);
        String list = list("ann", "new");

        apply(line, Mode.ALL_OR_NOTHING, null, list);
        Report second = report(apply(line, Mode.ALL_OR_NOTHING, null, list));

        assertThat(second.rows()).extracting(ImportRow::verdict).containsOnly(Verdict.ALREADY_HOLDS_SEAT);
        assertThat(stage.counts(line)).isEqualTo(new SeatCounts(7, 0, 2, 0));
    }

    @Test
    void a_file_that_cannot_be_read_is_refused_with_row_and_column_and_changes_nothing() {
        SeatPoolId line = stage.buys(2);

        assertThat(apply(line, Mode.PREFIX, null, list("ann") + "\"open,quote,x@example.org\r\n"))
                .isInstanceOfSatisfying(ImportOutcome.Unreadable.class, unreadable -> {
                    assertThat(unreadable.refused().kind()).isEqualTo(RosterRefused.Kind.UNCLOSED_QUOTE);
                    assertThat(unreadable.refused().line()).isEqualTo(3);
                });
        assertThat(stage.counts(line)).isEqualTo(new SeatCounts(2, 0, 0, 0));
    }

    @Test
    void seats_whose_invitations_have_expired_count_as_free() {
        SeatPoolId line = stage.buys(3);
        stage.invite(line, "ann");
        stage.invite(line, "bob");
        stage.later(Duration.ofDays(31));

        Report report = report(apply(line, Mode.ALL_OR_NOTHING, null, list("new", "new2", "new3")));

        assertThat(report.summary().assigned()).isEqualTo(3);
        assertThat(stage.counts(line)).isEqualTo(new SeatCounts(0, 0, 3, 0));
    }

    @Test
    void lines_of_others_cannot_be_looked_into_by_a_list() {
        SeatPoolId line = stage.buys(2);

        assertThat(stage.codes().imports().preview(stage.as("cem"), line, Mode.PREFIX, file(list("ann"))))
                .isEqualTo(new Refused(SeatRefusal.UNKNOWN_LINE, new ImportSummary(0, 0, 0, 0, 0)));
    }

    @Test
    void hundreds_of_people_come_in_at_once() {
        SeatPoolId line = stage.buys(700);
        String list = list(IntStream.range(0, 650).mapToObj(i -> "many" + i).toArray(String[]::new));

        Report report = report(apply(line, Mode.ALL_OR_NOTHING, null, list));

        assertThat(report.summary()).isEqualTo(new ImportSummary(650, 0, 0, 650, 700));
        assertThat(stage.counts(line)).isEqualTo(new SeatCounts(50, 0, 650, 0));
    }
}
