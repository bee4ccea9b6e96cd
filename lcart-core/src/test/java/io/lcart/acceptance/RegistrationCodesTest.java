package io.lcart.acceptance;

import static io.lcart.acceptance.SeatStage.reason;
import static io.lcart.core.tile.TileId.MY_TRAINING;
import static io.lcart.core.tile.TileId.USER_PROGRESS_REPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lcart.core.paging.PageRequest;
import io.lcart.core.people.ViewerRefusedException;
import io.lcart.core.seat.AssignOutcome.Assigned;
import io.lcart.core.seat.AssignTo;
import io.lcart.core.seat.InvitationOutcome;
import io.lcart.core.seat.InviteOutcome;
import io.lcart.core.seat.InviteOutcome.Invited;
import io.lcart.core.seat.InviteTo;
import io.lcart.core.seat.IssueCodes;
import io.lcart.core.seat.SeatEntry;
import io.lcart.core.seat.SeatLine;
import io.lcart.core.seat.SeatRefusal;
import io.lcart.core.seat.WithdrawSeat;
import io.lcart.spi.InvalidInputException;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.AccountStatus;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.SeatCounts;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.SeatState;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What owners of seats can do, and what they are told when they cannot (domain.md §4, §15), on every storage. */
@ParameterizedClass
@EnumSource
class RegistrationCodesTest extends SeatsOnEveryAdapter {

    RegistrationCodesTest(Adapter adapter) {
        super(adapter);
    }

    @Test
    void a_seat_assigned_by_address_gives_access_and_makes_the_owner_a_manager() {
        SeatPoolId line = stage.buys(3);

        assertThat(stage.assign(line, "ann")).isInstanceOf(Assigned.class);

        assertThat(stage.counts(line)).isEqualTo(new SeatCounts(2, 0, 1, 0));
        assertThat(stage.count("ann", MY_TRAINING)).isEqualTo(1);
        assertThat(stage.count("boss", USER_PROGRESS_REPORT)).isEqualTo(1);
        assertThat(stage.mailsTo("ann"))
                .singleElement()
                .satisfies(
                        mail -> assertThat(mail.subject()).isEqualTo("boss Test has given you access to Lab Safety"));
    }

    @Test
    void an_address_nobody_has_gets_an_account_of_the_name_given() {
        SeatPoolId line = stage.buys(2);

        Assigned assigned = (Assigned) stage.assign(line, "new");

        SeatEntry seat = stage.codes()
                .seats(stage.as("boss"), line, PageRequest.first(10))
                .orElseThrow()
                .items()
                .get(0);
        assertThat(seat.state()).isEqualTo(SeatState.CLAIMED);
        assertThat(seat.holder()).isNotNull();
        assertThat(seat.holder().account()).isEqualTo(assigned.person());
        assertThat(seat.holder().displayName()).isEqualTo("new Test");
    }

    @Test
    void an_address_somebody_has_in_other_letters_keeps_its_name() {
        SeatPoolId line = stage.buys(2);

        Assigned assigned = (Assigned) stage.codes()
                .assign(
                        stage.as("boss"),
                        new AssignTo(line, "Other", "Name", stage.email("ann").toUpperCase(Locale.ROOT), null));

        assertThat(assigned.person()).isEqualTo(new AccountId(stage.key("ann")));
        assertThat(stage.lcart().dashboards().of(stage.as("ann")).displayName()).isEqualTo("ann Test");
    }

    @Test
    void who_has_a_seat_gets_no_second_one_of_the_line_nor_of_another_that_lasts_no_longer() {
        SeatPoolId line = stage.buys(3);
        SeatPoolId other = stage.buys("other", 3);
        stage.assign(line, "ann");

        assertThat(reason(stage.assign(line, "ann"))).isEqualTo(SeatRefusal.ALREADY_HOLDS_SEAT);
        assertThat(reason(stage.assign(other, "ann"))).isEqualTo(SeatRefusal.HAS_ACCESS);
        assertThat(reason(stage.invite(other, "ann"))).isEqualTo(SeatRefusal.HAS_ACCESS);
        assertThat(stage.counts(line)).isEqualTo(new SeatCounts(2, 0, 1, 0));
        assertThat(stage.counts(other)).isEqualTo(new SeatCounts(3, 0, 0, 0));
    }

    @Test
    void an_owner_may_use_a_seat_and_does_not_become_their_own_manager() {
        SeatPoolId line = stage.buys(2);
        stage.inGroup("a", true, "boss");

        assertThat(stage.assign(line, "boss")).isInstanceOf(Assigned.class);

        assertThat(stage.sees("boss", USER_PROGRESS_REPORT)).isFalse();
        assertThat(stage.sees("boss", MY_TRAINING)).isTrue();
    }

    @Test
    void lines_of_others_and_lines_that_do_not_exist_are_the_same() {
        SeatPoolId line = stage.buys(2);
        SeatPoolId none = new SeatPoolId("none");
        Invited invited = (Invited) stage.invite(line, "ann");

        for (SeatPoolId each : List.of(line, none)) {
            assertThat(stage.codes().line(stage.as("cem"), each)).isEmpty();
            assertThat(stage.codes().seats(stage.as("cem"), each, PageRequest.first(10)))
                    .isEmpty();
            assertThat(stage.codes().invite(stage.as("cem"), new InviteTo(each, stage.email("bob"), null)))
                    .isEqualTo(new InviteOutcome.Refused(SeatRefusal.UNKNOWN_LINE));
        }
        for (InvitationId each : List.of(invited.invitation(), new InvitationId("none"))) {
            assertThat(stage.codes().revoke(stage.as("cem"), each, null))
                    .isEqualTo(new InvitationOutcome.Refused(SeatRefusal.UNKNOWN_INVITATION));
        }
    }

    @Test
    void a_command_with_a_key_is_carried_out_once_and_answered_the_same_again() {
        SeatPoolId line = stage.buys(5);
        AssignTo assign = new AssignTo(line, "ann", "Test", stage.email("ann"), "key-1");
        IssueCodes issue = new IssueCodes(line, 2, "key-2");

        var assigned = stage.codes().assign(stage.as("boss"), assign);
        var issued = stage.codes().issue(stage.as("boss"), issue);

        assertThat(stage.codes().assign(stage.as("boss"), assign)).isEqualTo(assigned);
        assertThat(stage.codes().issue(stage.as("boss"), issue)).isEqualTo(issued);
        assertThat(stage.counts(line)).isEqualTo(new SeatCounts(2, 2, 1, 0));
        assertThat(reason(stage.codes()
                        .assign(stage.as("boss"), new AssignTo(line, "bob", "Test", stage.email("bob"), "key-1"))))
                .isEqualTo(SeatRefusal.KEY_REUSED);
        assertThat(reason(stage.codes().issue(stage.as("boss"), new IssueCodes(line, 1, "key-2"))))
                .isEqualTo(SeatRefusal.KEY_REUSED);
    }

    @Test
    void a_refusal_is_remembered_under_its_key_too() {
        SeatPoolId line = stage.buys(2);
        stage.assign(line, "ann");
        stage.assign(line, "bob");
        AssignTo assign = new AssignTo(line, "cem", "Test", stage.email("cem"), "key");
        assertThat(reason(stage.codes().assign(stage.as("boss"), assign))).isEqualTo(SeatRefusal.NO_SEAT_AVAILABLE);

        SeatEntry seat = stage.codes()
                .seats(stage.as("boss"), line, PageRequest.first(1))
                .orElseThrow()
                .items()
                .get(0);
        stage.codes()
                .administration()
                .withdraw(SeatStage.HOST, new WithdrawSeat(seat.id(), true, true, "room for cem"));

        assertThat(reason(stage.codes().assign(stage.as("boss"), assign))).isEqualTo(SeatRefusal.NO_SEAT_AVAILABLE);
        assertThat(stage.assign(line, "cem")).isInstanceOf(Assigned.class);
    }

    @Test
    void the_owner_is_warned_once_when_few_seats_are_left() {
        SeatPoolId line = stage.buys(4);
        stage.assign(line, "ann");
        assertThat(stage.mailsTo("boss")).isEmpty();

        stage.assign(line, "bob");
        stage.assign(line, "cem");

        assertThat(stage.lineOf("boss", line).low()).isTrue();
        assertThat(stage.mailsTo("boss"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.subject()).isEqualTo("Few seats are left for Lab Safety"));
    }

    @Test
    void whoever_may_not_use_the_site_neither_gives_nor_takes_seats() {
        SeatPoolId line = stage.buys(3);
        String code = stage.issueOne(line);
        stage.is("ann", AccountStatus.INACTIVE);
        stage.is("bob", AccountStatus.LOCKED);

        assertThat(reason(stage.assign(line, "ann"))).isEqualTo(SeatRefusal.PERSON_BARRED);
        assertThatThrownBy(() -> stage.claim("bob", code)).isInstanceOf(ViewerRefusedException.class);
        assertThatThrownBy(() -> stage.claim("nobody", code)).isInstanceOf(ViewerRefusedException.class);
        assertThat(stage.counts(line)).isEqualTo(new SeatCounts(2, 1, 0, 0));
    }

    @Test
    void whoever_may_not_use_the_site_any_more_is_not_told_again_what_a_command_came_to() {
        SeatPoolId line = stage.buys(3);
        IssueCodes issue = new IssueCodes(line, 2, "key");
        stage.codes().issue(stage.as("boss"), issue);
        stage.is("boss", AccountStatus.LOCKED);

        assertThatThrownBy(() -> stage.codes().issue(stage.as("boss"), issue))
                .isInstanceOf(ViewerRefusedException.class);
    }

    @Test
    void lines_come_newest_first_in_pages() {
        for (String order : List.of("o1", "o2", "o3")) {
            stage.buys(order, 2);
            stage.later(Duration.ofHours(1));
        }

        var first = stage.codes().lines(stage.as("boss"), PageRequest.first(2));
        assertThat(first.items()).extracting(SeatLine::id).containsExactly(stage.line("o3"), stage.line("o2"));
        var second = stage.codes().lines(stage.as("boss"), new PageRequest(2, first.next()));
        assertThat(second.items()).extracting(SeatLine::id).containsExactly(stage.line("o1"));
        assertThat(second.next()).isNull();
    }

    @Test
    void a_command_that_is_not_valid_names_all_that_is_wrong() {
        SeatPoolId line = stage.buys(2);

        assertThatThrownBy(() -> stage.codes().assign(stage.as("boss"), new AssignTo(line, " ", "x", "no address", "")))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.violations())
                                .extracting(violation -> violation.path())
                                .containsExactly("email", "firstName", "key"));
    }

    @Test
    void granted_seats_can_be_given_as_bought_ones() {
        SeatPoolId line = stage.isGranted("cem", 1);

        assertThat(stage.codes().assign(stage.as("cem"), new AssignTo(line, "ann", "Test", stage.email("ann"), null)))
                .isInstanceOf(Assigned.class);
        assertThat(stage.counts(line)).isEqualTo(new SeatCounts(0, 0, 1, 0));
    }
}
