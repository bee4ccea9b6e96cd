package io.lcart.acceptance;

import static io.lcart.acceptance.SeatStage.reason;
import static io.lcart.core.tile.TileId.MY_TRAINING;
import static io.lcart.core.tile.TileId.REGISTRATION_CODES;
import static io.lcart.core.tile.TileId.USER_PROGRESS_REPORT;
import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.core.seat.AssignOutcome.Assigned;
import io.lcart.core.seat.AssignTo;
import io.lcart.core.seat.ClaimOutcome.Claimed;
import io.lcart.core.seat.CodeOutcome;
import io.lcart.core.seat.SeatLine;
import io.lcart.core.seat.SeatRefusal;
import io.lcart.core.seat.TransferLine;
import io.lcart.core.seat.WithdrawOutcome;
import io.lcart.core.seat.WithdrawSeat;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.SeatCounts;
import io.lcart.spi.seat.SeatPoolId;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Seats that are suspended, taken back or put into other hands (domain.md §15-Q9, Q27, Q29), on every storage. */
@ParameterizedClass
@EnumSource
class SeatsTakenBackTest extends SeatsOnEveryAdapter {

    SeatsTakenBackTest(Adapter adapter) {
        super(adapter);
    }

    @Test
    void a_cancelled_order_suspends_its_line_and_everybody_on_it_and_comes_back_whole() {
        SeatPoolId line = stage.buys(4);
        stage.assign(line, "ann");
        String code = stage.issueOne(line);
        stage.later(Duration.ofHours(1));
        stage.order("order", OrderStatus.CANCELLED);

        assertThat(stage.lineOf("boss", line).state()).isEqualTo(SeatLine.State.SUSPENDED);
        assertThat(stage.sees("ann", MY_TRAINING)).isFalse();
        assertThat(stage.sees("boss", REGISTRATION_CODES)).isFalse();
        assertThat(reason(stage.claim("bob", code))).isEqualTo(SeatRefusal.LINE_SUSPENDED);
        assertThat(reason(stage.assign(line, "cem"))).isEqualTo(SeatRefusal.LINE_SUSPENDED);
        assertThat(stage.counts(line)).isEqualTo(new SeatCounts(2, 1, 1, 0));

        stage.later(Duration.ofHours(1));
        stage.order("order", OrderStatus.PROCESSED);
        assertThat(stage.sees("ann", MY_TRAINING)).isTrue();
        assertThat(stage.claim("bob", code)).isInstanceOf(Claimed.class);
        assertThat(stage.counts(line)).isEqualTo(new SeatCounts(2, 0, 2, 0));
    }

    @Test
    void a_seat_taken_back_ends_its_access_for_good_and_a_fresh_one_takes_its_place_if_asked() {
        SeatPoolId line = stage.buys(2);
        Assigned assigned = (Assigned) stage.assign(line, "ann");
        stage.later(Duration.ofHours(1));

        assertThat(stage.codes()
                        .administration()
                        .withdraw(SeatStage.HOST, new WithdrawSeat(assigned.seat(), true, false, "left the company")))
                .isInstanceOfSatisfying(
                        WithdrawOutcome.Withdrawn.class,
                        done -> assertThat(done.replacement()).isNotNull());

        assertThat(stage.sees("ann", MY_TRAINING)).isFalse();
        assertThat(stage.counts(line)).isEqualTo(new SeatCounts(2, 0, 0, 1));
        stage.later(Duration.ofHours(1));
        stage.order("order", OrderStatus.CANCELLED);
        stage.later(Duration.ofHours(1));
        stage.order("order", OrderStatus.PROCESSED);
        assertThat(stage.sees("ann", MY_TRAINING)).isFalse();
        assertThat(stage.assign(line, "ann")).isInstanceOf(Assigned.class);
        assertThat(stage.sees("ann", MY_TRAINING)).isTrue();
    }

    @Test
    void whose_seat_was_taken_back_is_not_told_that_their_code_still_gives_it_to_them() {
        SeatPoolId line = stage.buys(2);
        String code = stage.issueOne(line);
        Claimed claimed = (Claimed) stage.claim("ann", code);
        stage.codes()
                .administration()
                .withdraw(SeatStage.HOST, new WithdrawSeat(claimed.seat(), true, false, "left the company"));

        assertThat(reason(stage.claim("ann", code))).isEqualTo(SeatRefusal.CODE_REVOKED);
        assertThat(stage.codes().check(stage.as("ann"), code))
                .isEqualTo(new CodeOutcome.Refused(SeatRefusal.CODE_REVOKED));
        assertThat(reason(stage.claim("bob", code))).isEqualTo(SeatRefusal.CODE_USED);
    }

    @Test
    void a_seat_taken_back_without_a_replacement_is_gone_from_the_supply() {
        SeatPoolId line = stage.buys(2);
        Assigned assigned = (Assigned) stage.assign(line, "ann");

        WithdrawSeat withdraw = new WithdrawSeat(assigned.seat(), false, false, "refunded");
        stage.codes().administration().withdraw(SeatStage.HOST, withdraw);

        assertThat(stage.counts(line)).isEqualTo(new SeatCounts(1, 0, 0, 1));
        assertThat(stage.codes().administration().withdraw(SeatStage.HOST, withdraw))
                .isEqualTo(new WithdrawOutcome.Refused(SeatRefusal.SEAT_NOT_CLAIMED));
    }

    @Test
    void a_line_in_other_hands_is_the_new_managers_for_new_claims_only() {
        SeatPoolId line = stage.buys(3);
        stage.assign(line, "ann");
        stage.later(Duration.ofHours(1));

        stage.codes()
                .administration()
                .transfer(SeatStage.HOST, new TransferLine(line, new AccountId(stage.key("cem")), "boss has left"));

        assertThat(stage.codes().line(stage.as("boss"), line)).isEmpty();
        assertThat(reason(stage.assign(line, "bob"))).isEqualTo(SeatRefusal.UNKNOWN_LINE);
        assertThat(stage.codes().assign(stage.as("cem"), new AssignTo(line, "bob", "Test", stage.email("bob"), null)))
                .isInstanceOf(Assigned.class);
        assertThat(stage.count("boss", USER_PROGRESS_REPORT)).isEqualTo(1);
        assertThat(stage.count("cem", USER_PROGRESS_REPORT)).isEqualTo(1);
        assertThat(stage.sees("ann", MY_TRAINING)).isTrue();
        assertThat(stage.count("cem", REGISTRATION_CODES)).isEqualTo(1);

        stage.later(Duration.ofHours(1));
        stage.order("order", OrderStatus.CANCELLED);
        assertThat(stage.sees("ann", MY_TRAINING)).isFalse();
        stage.later(Duration.ofHours(1));
        stage.order("order", OrderStatus.NEW);
        assertThat(stage.sees("ann", MY_TRAINING)).isTrue();
        assertThat(stage.count("cem", REGISTRATION_CODES)).isEqualTo(1);
        assertThat(stage.sees("boss", REGISTRATION_CODES)).isFalse();
    }
}
