package io.lcart.acceptance;

import static io.lcart.acceptance.SeatStage.reason;
import static io.lcart.core.tile.TileId.MY_TRAINING;
import static io.lcart.core.tile.TileId.REGISTRATION_CODES;
import static io.lcart.core.tile.TileId.USER_PROGRESS_REPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lcart.core.paging.PageRequest;
import io.lcart.core.people.ViewerRefusedException;
import io.lcart.core.seat.AssignOutcome.Assigned;
import io.lcart.core.seat.AssignTo;
import io.lcart.core.seat.ClaimOutcome.Claimed;
import io.lcart.core.seat.CodeOutcome;
import io.lcart.core.seat.InvitationOutcome;
import io.lcart.core.seat.InviteOutcome;
import io.lcart.core.seat.InviteOutcome.Invited;
import io.lcart.core.seat.InviteTo;
import io.lcart.core.seat.IssueCodes;
import io.lcart.core.seat.IssueOutcome;
import io.lcart.core.seat.SeatEntry;
import io.lcart.core.seat.SeatLine;
import io.lcart.core.seat.SeatRefusal;
import io.lcart.core.seat.TransferLine;
import io.lcart.core.seat.WithdrawOutcome;
import io.lcart.core.seat.WithdrawSeat;
import io.lcart.spi.InvalidInputException;
import io.lcart.spi.commerce.OrderStatus;
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

/** What owners and claimers of seats can do, and what they are told when they cannot (domain.md §4, §15), on every storage. */
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
    void an_invitation_holds_a_seat_until_its_code_is_used_by_the_person_invited() {
        SeatPoolId line = stage.buys(2);
        stage.inGroup("a", true, "boss");
        stage.inGroup("b", false, "boss");

        assertThat(stage.invite(line, "ann")).isInstanceOf(Invited.class);
        assertThat(stage.counts(line)).isEqualTo(new SeatCounts(1, 1, 0, 0));
        assertThat(stage.sees("boss", USER_PROGRESS_REPORT)).isTrue();
        String code = stage.mailedCode("ann");
        assertThat(stage.mailsTo("ann").get(0).text()).contains("https://portal.example/claim/" + code);
        assertThat(reason(stage.claim("bob", code))).isEqualTo(SeatRefusal.OTHER_ADDRESS);

        assertThat(stage.claim("ann", code.toLowerCase(Locale.ROOT).replace("-", " ")))
                .isInstanceOf(Claimed.class);

        assertThat(stage.counts(line)).isEqualTo(new SeatCounts(1, 0, 1, 0));
        assertThat(stage.groupsOf("ann")).containsExactly("a");
        assertThat(stage.count("boss", USER_PROGRESS_REPORT)).isEqualTo(1);
    }

    @Test
    void a_code_is_used_once_and_whoever_used_it_is_answered_the_same_again() {
        SeatPoolId line = stage.buys(2);
        String code = stage.issueOne(line);

        var first = stage.claim("ann", code);
        assertThat(first).isInstanceOf(Claimed.class);
        assertThat(stage.claim("ann", code)).isEqualTo(first);
        assertThat(reason(stage.claim("bob", code))).isEqualTo(SeatRefusal.CODE_USED);
        assertThat(stage.counts(line)).isEqualTo(new SeatCounts(1, 0, 1, 0));
    }

    @Test
    void a_code_says_what_it_would_do_before_it_is_used() {
        SeatPoolId line = stage.buys(2);
        String code = stage.issueOne(line);

        assertThat(stage.codes().check(stage.as("ann"), code))
                .isInstanceOfSatisfying(CodeOutcome.Usable.class, usable -> {
                    assertThat(usable.offeringTitle()).isEqualTo("Lab Safety");
                    assertThat(usable.sender()).isEqualTo("boss Test");
                });
        stage.claim("ann", code);
        assertThat(stage.codes().check(stage.as("ann"), code)).isInstanceOf(CodeOutcome.Used.class);
        assertThat(stage.codes().check(stage.as("bob"), code))
                .isEqualTo(new CodeOutcome.Refused(SeatRefusal.CODE_USED));
    }

    @Test
    void mistyped_and_unknown_codes_are_answered_alike() {
        SeatPoolId line = stage.buys(2);
        String code = stage.issueOne(line);
        char last = code.charAt(code.length() - 1);
        String mistyped = code.substring(0, code.length() - 1) + (last == '0' ? '1' : '0');

        assertThat(reason(stage.claim("ann", mistyped))).isEqualTo(SeatRefusal.UNKNOWN_CODE);
        assertThat(reason(stage.claim("ann", "0000-0000-0000-0000-0000-0000-0000")))
                .isEqualTo(SeatRefusal.UNKNOWN_CODE);
        assertThat(reason(stage.claim("ann", "no code at all"))).isEqualTo(SeatRefusal.UNKNOWN_CODE);
    }

    @Test
    void who_tries_too_many_codes_waits_for_the_next_hour_and_others_do_not() {
        SeatPoolId line = stage.buys(2);
        String code = stage.issueOne(line);
        for (int i = 0; i < 60; i++) {
            stage.claim("bob", "0000-0000-0000-0000-0000-0000-0000");
        }

        assertThat(reason(stage.claim("bob", code))).isEqualTo(SeatRefusal.TOO_MANY_ATTEMPTS);
        assertThat(stage.claim("ann", code)).isInstanceOf(Claimed.class);
        stage.later(Duration.ofHours(1));
        assertThat(reason(stage.claim("bob", code))).isEqualTo(SeatRefusal.CODE_USED);
    }

    @Test
    void codes_are_issued_all_or_none() {
        SeatPoolId line = stage.buys(3);

        assertThat(stage.codes().issue(stage.as("boss"), new IssueCodes(line, 4, null)))
                .isEqualTo(new IssueOutcome.Refused(SeatRefusal.NO_SEAT_AVAILABLE));
        assertThat(stage.counts(line)).isEqualTo(new SeatCounts(3, 0, 0, 0));
        assertThat(stage.issue(line, 3)).hasSize(3);
        assertThat(stage.counts(line)).isEqualTo(new SeatCounts(0, 3, 0, 0));
    }

    @Test
    void an_invitation_taken_back_frees_its_seat_and_kills_its_code() {
        SeatPoolId line = stage.buys(2);
        Invited invited = (Invited) stage.invite(line, "ann");
        String code = stage.mailedCode("ann");

        assertThat(stage.codes().revoke(stage.as("boss"), invited.invitation(), null))
                .isInstanceOf(InvitationOutcome.Done.class);

        assertThat(stage.counts(line)).isEqualTo(new SeatCounts(2, 0, 0, 0));
        assertThat(reason(stage.claim("ann", code))).isEqualTo(SeatRefusal.CODE_REVOKED);
        assertThat(stage.codes().revoke(stage.as("boss"), invited.invitation(), null))
                .isEqualTo(new InvitationOutcome.Refused(SeatRefusal.INVITATION_ENDED));
        assertThat(stage.invite(line, "ann")).isInstanceOf(Invited.class);
    }

    @Test
    void a_reminder_brings_a_new_code_and_the_old_one_is_dead() {
        SeatPoolId line = stage.buys(2);
        Invited invited = (Invited) stage.invite(line, "ann");
        String first = stage.mailedCode("ann");

        assertThat(stage.codes().remind(stage.as("boss"), invited.invitation(), null))
                .isEqualTo(new InvitationOutcome.Refused(SeatRefusal.TOO_SOON));
        stage.later(Duration.ofMinutes(10));
        assertThat(stage.codes().remind(stage.as("boss"), invited.invitation(), null))
                .isInstanceOf(InvitationOutcome.Done.class);

        String second = stage.mailedCode("ann");
        assertThat(second).isNotEqualTo(first);
        assertThat(reason(stage.claim("ann", first))).isEqualTo(SeatRefusal.CODE_REPLACED);
        assertThat(stage.claim("ann", second)).isInstanceOf(Claimed.class);
    }

    @Test
    void an_address_is_invited_once_at_a_time() {
        SeatPoolId line = stage.buys(3);
        stage.invite(line, "ann");

        assertThat(reason(stage.invite(line, "ann"))).isEqualTo(SeatRefusal.ALREADY_INVITED);
        stage.later(Duration.ofDays(31));
        assertThat(stage.invite(line, "ann")).isInstanceOf(Invited.class);
    }

    @Test
    void a_seat_whose_invitation_has_expired_goes_to_whoever_needs_it() {
        SeatPoolId line = stage.buys(2);
        stage.invite(line, "ann");
        String code = stage.mailedCode("ann");
        stage.assign(line, "bob");
        assertThat(reason(stage.assign(line, "cem"))).isEqualTo(SeatRefusal.NO_SEAT_AVAILABLE);

        stage.later(Duration.ofDays(30));
        assertThat(reason(stage.claim("ann", code))).isEqualTo(SeatRefusal.CODE_EXPIRED);
        assertThat(stage.assign(line, "cem")).isInstanceOf(Assigned.class);
        assertThat(stage.counts(line)).isEqualTo(new SeatCounts(0, 0, 2, 0));
    }

    @Test
    void an_address_has_one_open_invitation_even_if_an_older_one_has_expired() {
        SeatPoolId line = stage.buys(4);
        stage.invite(line, "ann");
        stage.later(Duration.ofDays(30));

        assertThat(stage.invite(line, "ann")).isInstanceOf(Invited.class);

        assertThat(reason(stage.invite(line, "ann"))).isEqualTo(SeatRefusal.ALREADY_INVITED);
        assertThat(stage.counts(line)).isEqualTo(new SeatCounts(3, 1, 0, 0));
    }

    @Test
    void the_host_ends_what_has_expired() {
        SeatPoolId line = stage.buys(3);
        stage.invite(line, "ann");
        stage.later(Duration.ofDays(30));

        assertThat(stage.codes().administration().endExpired(SeatStage.HOST)).isGreaterThanOrEqualTo(1);
        assertThat(stage.counts(line)).isEqualTo(new SeatCounts(3, 0, 0, 0));
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
