package io.lcart.acceptance;

import static io.lcart.core.tile.TileId.REGISTRATION_CODES;
import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.core.intake.ChangeOrderStatus;
import io.lcart.core.intake.IntakeCommand;
import io.lcart.core.intake.PoolReference;
import io.lcart.core.intake.PutOrder;
import io.lcart.core.intake.PutRefund;
import io.lcart.core.seat.AssignOutcome;
import io.lcart.core.seat.ClaimOutcome;
import io.lcart.core.seat.RefundOutcome;
import io.lcart.core.seat.RefundSeats;
import io.lcart.core.seat.SeatLine;
import io.lcart.core.seat.SeatRefusal;
import io.lcart.core.seat.WithdrawSeat;
import io.lcart.spi.InvalidInputException;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.SeatCounts;
import io.lcart.spi.seat.SeatPoolId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Seats whose money is given back (reliability.md T10), on every storage. */
@ParameterizedClass
@EnumSource
class RefundsTest extends SeatsOnEveryAdapter {

    RefundsTest(Adapter adapter) {
        super(adapter);
    }

    private RefundOutcome refund(String key, SeatPoolId line, int seats) {
        return stage.codes()
                .administration()
                .refund(SeatStage.HOST, new RefundSeats(stage.key(key), line, seats, "too many were bought"));
    }

    private static RefundOutcome refused(SeatRefusal reason, int available) {
        return new RefundOutcome.Refused(reason, available);
    }

    @Test
    void seats_that_nobody_has_go_and_the_others_stay() {
        SeatPoolId line = stage.buys(5);
        stage.assign(line, "ann");
        String code = stage.issueOne(line);
        stage.later(Duration.ofHours(1));

        assertThat(refund("r", line, 2)).isEqualTo(new RefundOutcome.Refunded(line, 2, 1));

        assertThat(stage.counts(line)).isEqualTo(new SeatCounts(1, 1, 1, 0, 2));
        assertThat(stage.counts(line).supplied()).isEqualTo(3);
        assertThat(stage.claim("bob", code)).isInstanceOf(ClaimOutcome.Claimed.class);
        assertThat(stage.assign(line, "cem")).isInstanceOf(AssignOutcome.Assigned.class);
        assertThat(stage.counts(line)).isEqualTo(new SeatCounts(0, 0, 3, 0, 2));
        assertThat(SeatStage.reason(stage.assign(line, "dan"))).isEqualTo(SeatRefusal.NO_SEAT_AVAILABLE);
    }

    @Test
    void no_more_seats_go_than_are_available_and_it_is_said_how_many_are() {
        SeatPoolId line = stage.buys(4);
        var ann = (AssignOutcome.Assigned) stage.assign(line, "ann");
        stage.issueOne(line);

        assertThat(refund("r", line, 3)).isEqualTo(refused(SeatRefusal.MORE_THAN_AVAILABLE, 2));
        assertThat(stage.counts(line)).isEqualTo(new SeatCounts(2, 1, 1, 0, 0));
        assertThat(SeatRefusal.MORE_THAN_AVAILABLE.nextStep(Locale.ENGLISH)).contains("Withdraw", "cancel");

        stage.codes().administration().withdraw(SeatStage.HOST, new WithdrawSeat(ann.seat(), true, true, "refund"));
        assertThat(refund("r", line, 3)).isEqualTo(new RefundOutcome.Refunded(line, 3, 0));
        assertThat(stage.counts(line)).isEqualTo(new SeatCounts(0, 1, 0, 1, 3));
    }

    @Test
    void a_refund_is_made_once_under_its_key_and_the_key_is_good_for_no_other() {
        SeatPoolId line = stage.buys("first", 5);
        SeatPoolId other = stage.buys("second", 5);
        refund("r", line, 2);
        stage.later(Duration.ofDays(400));

        assertThat(refund("r", line, 2)).isEqualTo(new RefundOutcome.Refunded(line, 2, 3));
        assertThat(refund("r", line, 1)).isEqualTo(refused(SeatRefusal.KEY_REUSED, 0));
        assertThat(refund("r", other, 2)).isEqualTo(refused(SeatRefusal.KEY_REUSED, 0));
        assertThat(stage.counts(line)).isEqualTo(new SeatCounts(3, 0, 0, 0, 2));
        assertThat(stage.counts(other)).isEqualTo(new SeatCounts(5, 0, 0, 0, 0));
    }

    @Test
    void a_line_has_to_be_known_and_a_number_to_be_given() {
        assertThat(refund("r", new SeatPoolId(stage.key("none")), 1)).isEqualTo(refused(SeatRefusal.UNKNOWN_LINE, 0));
        SeatPoolId line = stage.buys(2);
        Assertions.assertThatThrownBy(() -> refund("r", line, 0))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.violations())
                                .extracting(violation -> violation.path())
                                .containsExactly("seats"));
    }

    @Test
    void seats_of_invitations_whose_time_is_over_go_too() {
        SeatPoolId line = stage.buys(3);
        stage.issue(line, 2);
        stage.later(Duration.ofDays(29));
        assertThat(refund("r", line, 3)).isEqualTo(refused(SeatRefusal.MORE_THAN_AVAILABLE, 1));
        stage.later(Duration.ofDays(1));
        assertThat(refund("r", line, 4)).isEqualTo(refused(SeatRefusal.MORE_THAN_AVAILABLE, 3));
        assertThat(stage.counts(line)).isEqualTo(new SeatCounts(1, 2, 0, 0, 0));

        assertThat(refund("r", line, 3)).isEqualTo(new RefundOutcome.Refunded(line, 3, 0));
        assertThat(stage.counts(line)).isEqualTo(new SeatCounts(0, 0, 0, 0, 3));
    }

    @Test
    void the_audit_trail_says_who_refunded_what_and_which_seats_were_kept() {
        SeatPoolId line = stage.buys(5);
        stage.assign(line, "ann");
        stage.issueOne(line);
        refund("r", line, 9);
        refund("r", line, 2);
        refund("r", line, 2);

        assertThat(stage.audit("seat.refund", line)).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo("acceptance");
            assertThat(entry.subject()).isEqualTo(new AccountId(stage.key("boss")));
            assertThat(entry.reason()).isEqualTo("too many were bought");
            assertThat(entry.detail())
                    .contains("\"line\":\"" + line + "\"")
                    .contains("\"refund\":\"" + stage.key("r") + "\"")
                    .contains("\"seats\":\"2\"")
                    .contains("\"claimed seats kept\":\"1\"")
                    .contains("\"invited seats kept\":\"1\"");
        });
    }

    @Test
    void a_line_of_which_everything_was_refunded_does_not_tell_its_owner_to_buy_more() {
        SeatPoolId line = stage.buys(4);
        stage.later(Duration.ofHours(1));
        refund("r", line, 3);
        assertThat(stage.lineOf("boss", line)).extracting(SeatLine::low).isEqualTo(true);
        assertThat(stage.sees("boss", REGISTRATION_CODES)).isTrue();

        refund("s", line, 1);
        assertThat(stage.lineOf("boss", line)).extracting(SeatLine::low).isEqualTo(false);
        assertThat(stage.lineOf("boss", line).counts()).isEqualTo(new SeatCounts(0, 0, 0, 0, 4));
        assertThat(stage.mailsTo("boss")).isEmpty();
    }

    @Test
    void the_warning_that_few_seats_are_left_is_sent_once_whatever_is_refunded_after_it() {
        SeatPoolId line = stage.buys(5);
        refund("r", line, 2);
        stage.assign(line, "ann");
        assertThat(stage.mailsTo("boss")).hasSize(1);
        refund("s", line, 1);
        stage.assign(line, "bob");
        assertThat(stage.mailsTo("boss")).hasSize(1);
    }

    @Test
    void what_was_refunded_while_an_order_was_cancelled_does_not_come_back_with_it() {
        SeatPoolId line = stage.buys(3);
        stage.assign(line, "ann");
        stage.later(Duration.ofHours(1));
        stage.order("order", OrderStatus.CANCELLED);
        stage.later(Duration.ofHours(1));
        assertThat(refund("r", line, 1)).isEqualTo(new RefundOutcome.Refunded(line, 1, 1));
        stage.later(Duration.ofHours(1));
        stage.order("order", OrderStatus.PROCESSED);

        assertThat(stage.lineOf("boss", line).state()).isEqualTo(SeatLine.State.IN_FORCE);
        assertThat(stage.counts(line)).isEqualTo(new SeatCounts(1, 0, 1, 0, 1));
        assertThat(stage.count("boss", REGISTRATION_CODES)).isEqualTo(1);
    }

    @Test
    void paid_refunded_cancelled_and_restored_come_to_the_same_in_whatever_order_they_are_told() {
        List<String> ends = new ArrayList<>();
        for (List<Integer> permutation : permutations(List.of(0, 1, 2, 3))) {
            String order = "o" + ends.size();
            Instant placed = stage.now();
            stage.tell(new PutOrder(
                    stage.key(order),
                    stage.key("boss"),
                    null,
                    placed,
                    OrderStatus.PURCHASE_ORDER,
                    null,
                    List.of(PutOrder.Line.of(stage.key("codes"), 4))));
            List<IntakeCommand> events = events(stage.key(order), placed);
            permutation.forEach(event -> stage.tell(events.get(event)));
            ends.add(stage.end(order, placed));
        }

        assertThat(ends).hasSize(24).containsOnly(ends.get(0));
        assertThat(ends.get(0)).contains("SeatCounts[available=2, invited=0, claimed=0, withdrawn=0, refunded=2]");
    }

    private static List<IntakeCommand> events(String order, Instant placed) {
        return List.of(
                new ChangeOrderStatus(order, OrderStatus.PROCESSED, placed.plusSeconds(1)),
                new PutRefund(order, new PoolReference.OrderLine(order, 1), 2, placed.plusSeconds(2)),
                new ChangeOrderStatus(order, OrderStatus.CANCELLED, placed.plusSeconds(3)),
                new ChangeOrderStatus(order, OrderStatus.PROCESSED, placed.plusSeconds(4)));
    }

    private static List<List<Integer>> permutations(List<Integer> events) {
        if (events.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Integer>> all = new ArrayList<>();
        for (Integer first : events) {
            for (List<Integer> rest :
                    permutations(events.stream().filter(e -> !e.equals(first)).toList())) {
                List<Integer> one = new ArrayList<>(List.of(first));
                one.addAll(rest);
                all.add(one);
            }
        }
        return all;
    }
}
