package io.lcart.acceptance;

import static io.lcart.acceptance.SeatStage.reason;
import static io.lcart.core.tile.TileId.USER_PROGRESS_REPORT;
import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.core.seat.AssignOutcome.Assigned;
import io.lcart.core.seat.ClaimOutcome.Claimed;
import io.lcart.core.seat.CodeOutcome;
import io.lcart.core.seat.InvitationOutcome;
import io.lcart.core.seat.InviteOutcome.Invited;
import io.lcart.core.seat.IssueCodes;
import io.lcart.core.seat.IssueOutcome;
import io.lcart.core.seat.SeatRefusal;
import io.lcart.spi.seat.SeatCounts;
import io.lcart.spi.seat.SeatPoolId;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Invitations and codes: what they hold, who uses them and how they end (domain.md §4, §15), on every storage. */
@ParameterizedClass
@EnumSource
class InvitationsTest extends SeatsOnEveryAdapter {

    InvitationsTest(Adapter adapter) {
        super(adapter);
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
}
