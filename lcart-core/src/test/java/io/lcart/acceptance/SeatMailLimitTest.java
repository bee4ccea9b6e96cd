package io.lcart.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.core.seat.ImportList;
import io.lcart.core.seat.ImportList.Mode;
import io.lcart.core.seat.ImportOutcome;
import io.lcart.core.seat.ImportSummary;
import io.lcart.core.seat.InviteOutcome;
import io.lcart.core.seat.SeatPolicy;
import io.lcart.core.seat.SeatRefusal;
import io.lcart.spi.seat.SeatCounts;
import io.lcart.spi.seat.SeatPoolId;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A line that may send two mails a day (reliability.md T20), on every storage. */
@ParameterizedClass
@EnumSource
class SeatMailLimitTest extends SeatsOnEveryAdapter {

    SeatMailLimitTest(Adapter adapter) {
        super(adapter);
    }

    @Override
    SeatPolicy policy() {
        return SeatPolicy.DEFAULT.withMailsPerDay(2);
    }

    private ImportOutcome apply(SeatPoolId line, boolean byMail, String... people) {
        String list = Arrays.stream(people)
                .map(person -> person + ",Listed," + stage.email(person) + "\n")
                .collect(Collectors.joining("", "firstName,lastName,email\n", ""));
        return stage.codes()
                .imports()
                .apply(
                        stage.as("boss"),
                        new ImportList(line, Mode.ALL_OR_NOTHING, byMail, null),
                        new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_list_that_would_send_more_was_refused_only_after_accounts_had_been_made() {
        SeatPoolId line = stage.buys(5);

        ImportOutcome outcome = apply(line, true, "ann", "new", "new2");

        assertThat(outcome)
                .isEqualTo(new ImportOutcome.Refused(SeatRefusal.TOO_MANY_MAILS, new ImportSummary(0, 3, 0, 3, 5)));
        assertThat(stage.isMade("new")).isFalse();
        assertThat(stage.counts(line)).isEqualTo(new SeatCounts(5, 0, 0, 0));
    }

    @Test
    void looking_whether_mails_may_be_sent_counts_none_and_no_mail_needs_no_permission() {
        SeatPoolId line = stage.buys(5);

        assertThat(apply(line, true, "ann", "new", "new2")).isInstanceOf(ImportOutcome.Refused.class);
        assertThat(apply(line, true, "ann", "new")).isInstanceOf(ImportOutcome.Report.class);
        assertThat(stage.invite(line, "bob"))
                .isInstanceOfSatisfying(
                        InviteOutcome.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(SeatRefusal.TOO_MANY_MAILS));
        assertThat(apply(line, false, "bob", "new2")).isInstanceOf(ImportOutcome.Report.class);
        assertThat(stage.counts(line)).isEqualTo(new SeatCounts(1, 0, 4, 0));
    }
}
