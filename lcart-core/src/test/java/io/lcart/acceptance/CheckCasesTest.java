package io.lcart.acceptance;

import static io.lcart.core.tile.TileId.BADGES_AND_PROFILE;
import static io.lcart.core.tile.TileId.COMPLETIONS_AND_CERTIFICATES;
import static io.lcart.core.tile.TileId.LEADERBOARD;
import static io.lcart.core.tile.TileId.MY_TRAINING;
import static io.lcart.core.tile.TileId.ORDER_HISTORY;
import static io.lcart.core.tile.TileId.REGISTRATION_CODES;
import static io.lcart.core.tile.TileId.USER_PROGRESS_REPORT;
import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.spi.commerce.OrderStatus;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The fifteen check-cases of domain.md §16, on every storage. */
@ParameterizedClass
@EnumSource
class CheckCasesTest extends OnEveryAdapter {

    private static final Duration DAY = Duration.ofDays(1);

    CheckCasesTest(Adapter adapter) {
        super(adapter);
    }

    @Test
    void case_1_buying_one_with_the_flag_on_gives_access_and_neither_codes_nor_report() {
        stage.buys("ann", 1, "codes");

        assertThat(stage.tiles("ann")).containsExactly("my-training", "order-history", "edit-account");
        assertThat(stage.count("ann", MY_TRAINING)).isEqualTo(1);
    }

    @Test
    void case_2_buying_three_with_the_flag_on_gives_three_codes_no_access_and_no_report_yet() {
        stage.buys("ann", 3, "codes");

        assertThat(stage.tiles("ann")).containsExactly("registration-codes", "order-history", "edit-account");
        assertThat(stage.count("ann", REGISTRATION_CODES)).isEqualTo(3);
    }

    @Test
    void case_3_assigning_one_leaves_two_and_the_report_appears() {
        stage.buys("ann", 3, "codes");
        stage.assigns("ann", "bob");

        assertThat(stage.count("ann", REGISTRATION_CODES)).isEqualTo(2);
        assertThat(stage.count("ann", USER_PROGRESS_REPORT)).isEqualTo(1);
        assertThat(stage.tiles("bob")).containsExactly("my-training", "edit-account");
    }

    @Test
    void case_4_buying_three_with_the_flag_off_gives_no_codes() {
        stage.buys("ann", 3, "plain");

        assertThat(stage.sees("ann", REGISTRATION_CODES)).isFalse();
        assertThat(stage.count("ann", MY_TRAINING))
                .as("one access, whatever the quantity")
                .isEqualTo(1);
    }

    @Test
    void case_5_who_uses_a_code_joins_the_inheritable_group_of_the_manager_and_not_the_other() {
        stage.group("a", true, 1, true);
        stage.group("b", false, 2, true);
        stage.settings(settings -> settings.gamification(true));
        stage.joins("ann", "a");
        stage.joins("ann", "b");
        stage.buys("ann", 3, "codes");
        stage.assigns("ann", "bob");

        assertThat(stage.count("ann", LEADERBOARD)).isEqualTo(2);
        assertThat(stage.count("bob", LEADERBOARD)).isEqualTo(1);
        assertThat(stage.dashboard("bob").header().logo()).isEqualTo("/logo/a");
    }

    @Test
    void case_6_of_groups_with_priority_1_and_5_the_branding_comes_from_1() {
        stage.group("five", false, 5, false);
        stage.group("one", false, 1, false);
        stage.joins("ann", "five");
        stage.joins("ann", "one");

        assertThat(stage.dashboard("ann").header().logo()).isEqualTo("/logo/one");
        assertThat(stage.dashboard("ann").header().welcomeMessage()).isEqualTo("Welcome to one");
    }

    @Test
    void case_7_with_gamification_on_and_no_group_ticked_there_is_no_leaderboard_but_points_messages() {
        stage.settings(settings -> settings.gamification(true));
        stage.group("a", false, 1, false);
        stage.joins("ann", "a");
        stage.messageBetween(-1, 10, "Go on");

        assertThat(stage.sees("ann", LEADERBOARD)).isFalse();
        assertThat(stage.dashboard("ann").pointsMessages()).containsExactly("Go on 0");
    }

    @Test
    void case_8_two_logins_on_one_day_of_the_site_are_awarded_once() {
        stage.settings(
                settings -> settings.gamification(true).points("login", 5).zone(ZoneId.of("Asia/Kathmandu")));
        stage.messageBetween(-1, 1000, "Points");
        stage.logsIn("ann");
        stage.later(Duration.ofHours(9));
        stage.logsIn("ann");
        assertThat(stage.dashboard("ann").pointsMessages()).containsExactly("Points 5");

        stage.later(Duration.ofMinutes(15));
        stage.logsIn("ann");
        assertThat(stage.dashboard("ann").pointsMessages())
                .as("18:15 UTC is midnight in Kathmandu")
                .containsExactly("Points 10");
    }

    @Test
    void case_9_points_equal_to_a_limit_hide_the_message() {
        stage.settings(settings -> settings.gamification(true).points("login", 10));
        stage.messageBetween(10, 20, "above low");
        stage.messageBetween(0, 10, "below high");
        stage.messageBetween(9, 11, "between");
        stage.logsIn("ann");

        assertThat(stage.dashboard("ann").pointsMessages()).containsExactly("between 10");
    }

    @Test
    void case_10_a_purchase_order_gives_access_when_processed_and_an_invoice_before_payment() {
        stage.buys("ann", 1, "plain", OrderStatus.PURCHASE_ORDER);
        stage.buys("bob", 1, "plain", OrderStatus.INVOICE);
        assertThat(stage.sees("ann", MY_TRAINING)).isFalse();
        assertThat(stage.sees("bob", MY_TRAINING)).isTrue();

        stage.later(DAY);
        stage.orderBecomes("ann", OrderStatus.PROCESSED);
        assertThat(stage.sees("ann", MY_TRAINING)).isTrue();
    }

    @Test
    void case_11_cancelling_suspends_the_access_of_buyer_and_claimers_and_certificates_stay() {
        stage.buys("ann", 3, "codes");
        stage.assigns("ann", "ann");
        stage.assigns("ann", "bob");
        stage.later(DAY);
        stage.completes("ann", "codes");
        stage.completes("bob", "codes");
        stage.later(DAY);
        stage.cancels("ann");

        for (String person : new String[] {"ann", "bob"}) {
            assertThat(stage.sees(person, MY_TRAINING)).isFalse();
            assertThat(stage.count(person, COMPLETIONS_AND_CERTIFICATES)).isEqualTo(1);
        }
        assertThat(stage.sees("ann", REGISTRATION_CODES)).isFalse();

        stage.later(DAY);
        stage.orderBecomes("ann", OrderStatus.PROCESSED);
        assertThat(stage.sees("bob", MY_TRAINING)).as("restored").isTrue();
        assertThat(stage.count("ann", REGISTRATION_CODES)).isEqualTo(1);
    }

    @Test
    void case_12_a_duration_changed_after_the_purchase_keeps_the_old_end() {
        stage.sells("month", false, 30);
        stage.buys("ann", 1, "month");
        stage.sells("month", false, 2);

        stage.later(DAY.multipliedBy(30).minusNanos(1000));
        assertThat(stage.sees("ann", MY_TRAINING)).isTrue();
        stage.later(Duration.ofNanos(1000));
        assertThat(stage.sees("ann", MY_TRAINING)).isFalse();
    }

    @Test
    void case_13_a_completion_without_certificate_is_listed() {
        stage.completes("ann", "plain");

        assertThat(stage.count("ann", COMPLETIONS_AND_CERTIFICATES)).isEqualTo(1);
    }

    @Test
    void case_14_an_import_order_of_no_price_makes_the_order_tile_appear() {
        stage.isGivenByImport("ann", "plain");

        assertThat(stage.count("ann", ORDER_HISTORY)).isEqualTo(1);
        assertThat(stage.count("ann", MY_TRAINING)).isEqualTo(1);
    }

    @Test
    void case_15_when_the_only_badge_is_expired_the_tile_stays() {
        stage.settings(settings -> settings.gamification(true));
        stage.earns("ann", "star", DAY);
        stage.later(DAY.multipliedBy(2));

        assertThat(stage.count("ann", BADGES_AND_PROFILE)).isEqualTo(1);
    }
}
