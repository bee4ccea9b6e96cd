package io.lcart.acceptance;

import static io.lcart.core.tile.TileId.BADGES_AND_PROFILE;
import static io.lcart.core.tile.TileId.COMPLETIONS_AND_CERTIFICATES;
import static io.lcart.core.tile.TileId.EDIT_ACCOUNT;
import static io.lcart.core.tile.TileId.INSTRUCTOR_VIEW;
import static io.lcart.core.tile.TileId.LEADERBOARD;
import static io.lcart.core.tile.TileId.MY_TRAINING;
import static io.lcart.core.tile.TileId.ORDER_HISTORY;
import static io.lcart.core.tile.TileId.REGISTRATION_CODES;
import static io.lcart.core.tile.TileId.USER_PROGRESS_REPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lcart.core.intake.AssignSeat;
import io.lcart.core.intake.IntakeOutcome.Refused;
import io.lcart.core.intake.PoolReference;
import io.lcart.core.intake.RefusalReason;
import io.lcart.core.people.Role;
import io.lcart.core.people.ViewerRefusedException;
import io.lcart.core.people.ViewerRefusedException.Reason;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.people.AccountStatus;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Each tile predicate of domain.md §16, with what makes it true and what does not, on every storage. */
@ParameterizedClass
@EnumSource
class TilePredicatesTest extends OnEveryAdapter {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration MICRO = Duration.ofNanos(1000);

    TilePredicatesTest(Adapter adapter) {
        super(adapter);
    }

    @Test
    void everybody_edits_their_account_and_somebody_new_sees_nothing_else() {
        assertThat(stage.tiles("ann")).containsExactly("edit-account");
        assertThat(stage.dashboard("ann").roles()).isEmpty();
    }

    @Test
    void one_person_may_be_everything_and_sees_the_union() {
        stage.settings(settings -> settings.gamification(true));
        stage.group("g", false, 1, true);
        stage.joins("ann", "g");
        stage.administers("ann", "g");
        stage.teaches("ann", "plain");
        stage.buys("ann", 2, "codes");
        stage.assigns("ann", "ann");
        stage.completes("ann", "codes");
        stage.earns("ann", "star", null);

        assertThat(stage.tiles("ann"))
                .containsExactly(
                        "my-training",
                        "registration-codes",
                        "user-progress-report",
                        "badges-and-profile",
                        "leaderboard",
                        "instructor-view",
                        "completions-and-certificates",
                        "order-history",
                        "edit-account");
        assertThat(stage.dashboard("ann").roles()).containsExactly(Role.values());
    }

    @Test
    void training_ends_with_the_access_window_to_the_microsecond() {
        stage.sells("day", false, 1);
        stage.buys("ann", 1, "day");

        stage.later(DAY.minus(MICRO));
        assertThat(stage.sees("ann", MY_TRAINING)).isTrue();
        stage.later(MICRO);
        assertThat(stage.sees("ann", MY_TRAINING)).isFalse();
    }

    @Test
    void training_is_counted_once_per_offering() {
        stage.buys("ann", 1, "plain");
        stage.buys("bob", 2, "codes");
        stage.assigns("bob", "ann");
        stage.isGrantedSeats("cem", 1, "codes");
        stage.tell(new AssignSeat(new PoolReference.Grant(stage.key("grant-cem")), stage.key("ann"), null));

        assertThat(stage.count("ann", MY_TRAINING)).isEqualTo(2);
    }

    @Test
    void seats_given_by_an_administrator_bring_codes_without_an_order() {
        stage.isGrantedSeats("ann", 1, "codes");

        assertThat(stage.tiles("ann")).containsExactly("registration-codes", "edit-account");
        assertThat(stage.count("ann", REGISTRATION_CODES)).isEqualTo(1);
        assertThat(stage.dashboard("ann").roles()).containsExactly(Role.CUSTOMER_ADMIN);
    }

    @Test
    void codes_of_an_order_without_access_are_neither_seen_nor_used() {
        stage.buys("ann", 3, "codes", OrderStatus.PURCHASE_ORDER);

        assertThat(stage.sees("ann", REGISTRATION_CODES)).isFalse();
        assertThat(stage.attempt(stage.assignment("ann", "bob")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(RefusalReason.POOL_NOT_IN_FORCE));

        stage.later(DAY);
        stage.orderBecomes("ann", OrderStatus.PROCESSED);
        assertThat(stage.count("ann", REGISTRATION_CODES)).isEqualTo(3);
    }

    @Test
    void codes_stay_in_sight_when_all_are_used_and_no_more_can_be() {
        stage.buys("ann", 2, "codes");
        stage.assigns("ann", "bob");
        stage.assigns("ann", "cem");

        assertThat(stage.count("ann", REGISTRATION_CODES)).isZero();
        assertThat(stage.attempt(stage.assignment("ann", "dot")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(RefusalReason.NO_SEAT_AVAILABLE));
        assertThat(stage.sees("dot", MY_TRAINING)).isFalse();
    }

    @Test
    void a_seat_used_by_its_own_manager_brings_training_and_no_report() {
        stage.buys("ann", 2, "codes");
        stage.assigns("ann", "ann");

        assertThat(stage.count("ann", MY_TRAINING)).isEqualTo(1);
        assertThat(stage.count("ann", REGISTRATION_CODES)).isEqualTo(1);
        assertThat(stage.sees("ann", USER_PROGRESS_REPORT)).isFalse();
    }

    @Test
    void an_open_invitation_brings_the_report_and_holds_a_seat_until_it_expires() {
        stage.buys("ann", 2, "codes");
        stage.invites("ann", "guest@example.org", DAY);

        assertThat(stage.count("ann", USER_PROGRESS_REPORT)).as("nobody yet").isZero();
        assertThat(stage.count("ann", REGISTRATION_CODES)).isEqualTo(1);
        stage.later(DAY.minus(MICRO));
        assertThat(stage.sees("ann", USER_PROGRESS_REPORT)).isTrue();
        stage.later(MICRO);
        assertThat(stage.sees("ann", USER_PROGRESS_REPORT)).isFalse();
    }

    @Test
    void the_link_to_a_learner_outlives_the_order() {
        stage.buys("ann", 2, "codes");
        stage.assigns("ann", "bob");
        stage.later(DAY);
        stage.cancels("ann");

        assertThat(stage.sees("ann", REGISTRATION_CODES)).isFalse();
        assertThat(stage.count("ann", USER_PROGRESS_REPORT)).isEqualTo(1);
    }

    @Test
    void an_admin_of_a_group_reports_on_its_other_members_while_the_flag_is_set() {
        stage.group("g", false, 1, false);
        stage.joins("ann", "g");
        stage.joins("bob", "g");
        stage.administers("ann", "g");
        assertThat(stage.count("ann", USER_PROGRESS_REPORT)).isEqualTo(1);
        assertThat(stage.sees("bob", USER_PROGRESS_REPORT)).as("plain members").isFalse();

        stage.later(DAY);
        stage.administersNoMore("ann", "g");
        assertThat(stage.sees("ann", USER_PROGRESS_REPORT)).isFalse();
    }

    @Test
    void somebody_reached_on_two_grounds_is_counted_once() {
        stage.group("g", false, 1, false);
        stage.joins("bob", "g");
        stage.administers("ann", "g");
        stage.buys("ann", 2, "codes");
        stage.assigns("ann", "bob");
        stage.teaches("ann", "codes");

        assertThat(stage.count("ann", USER_PROGRESS_REPORT)).isEqualTo(1);
    }

    @Test
    void an_instructor_without_students_sees_the_report_and_the_instructor_view() {
        stage.teaches("ann");

        assertThat(stage.tiles("ann")).containsExactly("user-progress-report", "instructor-view", "edit-account");
        assertThat(stage.count("ann", USER_PROGRESS_REPORT)).isZero();
        assertThat(stage.count("ann", INSTRUCTOR_VIEW)).isZero();
    }

    @Test
    void an_instructor_reaches_who_has_access_to_an_assigned_offering_and_no_other() {
        stage.teaches("ann", "plain");
        stage.buys("bob", 1, "plain");
        stage.buys("cem", 1, "codes");

        assertThat(stage.count("ann", INSTRUCTOR_VIEW)).isEqualTo(1);
        assertThat(stage.count("ann", USER_PROGRESS_REPORT)).isEqualTo(1);
        stage.later(DAY);
        stage.teachesNoMore("ann");
        assertThat(stage.tiles("ann")).containsExactly("edit-account");
    }

    @Test
    void badges_follow_gamification_unless_they_are_set_themselves() {
        stage.earns("ann", "star", null);
        assertThat(stage.sees("ann", BADGES_AND_PROFILE)).as("off").isFalse();

        stage.later(DAY);
        stage.settings(settings -> settings.gamification(true));
        assertThat(stage.count("ann", BADGES_AND_PROFILE)).isEqualTo(1);
        assertThat(stage.sees("bob", BADGES_AND_PROFILE)).as("without a badge").isFalse();

        stage.later(DAY);
        stage.settings(settings -> settings.badges(false));
        assertThat(stage.sees("ann", BADGES_AND_PROFILE)).isFalse();

        stage.later(DAY);
        stage.settings(settings -> settings.gamification(false).badges(true));
        assertThat(stage.sees("ann", BADGES_AND_PROFILE)).isTrue();
    }

    @Test
    void a_badge_earned_again_is_one_badge() {
        stage.settings(settings -> settings.badges(true));
        stage.earns("ann", "star", DAY);
        stage.later(DAY.multipliedBy(3));
        stage.earns("ann", "star", DAY);
        stage.earns("ann", "moon", null);

        assertThat(stage.count("ann", BADGES_AND_PROFILE)).isEqualTo(2);
    }

    @Test
    void the_default_group_gives_a_board_to_those_in_no_other_group() {
        stage.settings(settings -> settings.gamification(true).defaultGroup(stage.group("rest", false, null, true)));
        stage.group("g", false, 1, false);
        stage.joins("bob", "g");

        assertThat(stage.count("ann", LEADERBOARD)).isEqualTo(1);
        assertThat(stage.dashboard("ann").header().logo()).isEqualTo("/logo/rest");
        assertThat(stage.sees("bob", LEADERBOARD)).isFalse();

        stage.later(DAY);
        stage.leaves("bob", "g");
        assertThat(stage.count("bob", LEADERBOARD)).isEqualTo(1);
    }

    @Test
    void a_board_needs_gamification() {
        stage.group("g", false, 1, true);
        stage.joins("ann", "g");

        assertThat(stage.sees("ann", LEADERBOARD)).isFalse();
    }

    @Test
    void completions_count_each_and_outlive_access() {
        stage.sells("day", false, 1);
        stage.buys("ann", 1, "day");
        stage.completes("ann", "day");
        stage.later(DAY);
        stage.completes("ann", "day");

        assertThat(stage.sees("ann", MY_TRAINING)).isFalse();
        assertThat(stage.count("ann", COMPLETIONS_AND_CERTIFICATES)).isEqualTo(2);
        assertThat(stage.dashboard("ann").roles()).containsExactly(Role.LEARNER);
    }

    @Test
    void an_abandoned_order_is_none_and_a_cancelled_one_stays() {
        stage.buys("ann", 1, "plain", OrderStatus.ABANDONED);
        stage.buys("bob", 1, "plain", OrderStatus.CANCELLED);

        assertThat(stage.sees("ann", ORDER_HISTORY)).isFalse();
        assertThat(stage.count("bob", ORDER_HISTORY)).isEqualTo(1);
        assertThat(stage.sees("bob", MY_TRAINING)).isFalse();
    }

    @Test
    void who_uses_a_code_has_no_order() {
        stage.buys("ann", 2, "codes");
        stage.assigns("ann", "bob");

        assertThat(stage.sees("bob", ORDER_HISTORY)).isFalse();
    }

    @Test
    void terms_not_accepted_are_counted_on_the_account() {
        stage.settings(settings -> settings.termsVersion("2026"));
        assertThat(stage.count("ann", EDIT_ACCOUNT)).isEqualTo(1);

        stage.accepts("ann", "2025");
        assertThat(stage.count("ann", EDIT_ACCOUNT)).isEqualTo(1);
        stage.accepts("ann", "2026");
        assertThat(stage.count("ann", EDIT_ACCOUNT)).isZero();
    }

    @Test
    void who_is_inactive_locked_or_unknown_has_no_dashboard() {
        stage.is("ann", AccountStatus.INACTIVE);
        stage.is("bob", AccountStatus.LOCKED);

        refuses("ann", Reason.INACTIVE);
        refuses("bob", Reason.LOCKED);
        refuses("nobody", Reason.UNKNOWN_PERSON);
        stage.is("ann", AccountStatus.ACTIVE);
        assertThat(stage.tiles("ann")).containsExactly("edit-account");
    }

    private void refuses(String person, Reason reason) {
        assertThatThrownBy(() -> stage.dashboard(person))
                .isInstanceOfSatisfying(
                        ViewerRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
