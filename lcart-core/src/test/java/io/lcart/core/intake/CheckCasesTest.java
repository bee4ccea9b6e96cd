package io.lcart.core.intake;

import static io.lcart.core.intake.IntakeWorld.assign;
import static io.lcart.core.intake.IntakeWorld.group;
import static io.lcart.core.intake.IntakeWorld.offering;
import static io.lcart.core.intake.IntakeWorld.order;
import static io.lcart.core.intake.IntakeWorld.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.dashboard.Fact;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The check-cases of domain.md §16 that stored facts decide. */
final class CheckCasesTest {

    private final IntakeWorld world = IntakeWorld.populated();

    @Test
    void case_1_buying_one_with_the_flag_on_gives_access_and_no_codes_and_no_report() {
        world.accept(order("o", "p1", OrderStatus.NEW, "codes", 1));

        assertThat(world.count("p1", Fact.ACCESS)).isEqualTo(1);
        assertThat(world.count("p1", Fact.LIVE_SEAT)).isZero();
        assertNoReport("p1");
    }

    @Test
    void case_2_buying_three_with_the_flag_on_gives_three_seats_and_no_access_and_no_report_yet() {
        world.accept(order("o", "p1", OrderStatus.NEW, "codes", 3));

        assertThat(world.count("p1", Fact.AVAILABLE_SEAT)).isEqualTo(3);
        assertThat(world.count("p1", Fact.LIVE_SEAT)).isEqualTo(1);
        assertThat(world.count("p1", Fact.ACCESS)).isZero();
        assertNoReport("p1");
    }

    @Test
    void case_3_assigning_one_uses_one_leaves_two_and_brings_the_report() {
        world.accept(order("o", "p1", OrderStatus.NEW, "codes", 3), assign("o", "p2"));

        assertThat(world.count("p1", Fact.AVAILABLE_SEAT)).isEqualTo(2);
        assertThat(world.count("p1", Fact.MANAGER_LINK)).isEqualTo(1);
        assertThat(world.count("p1", Fact.PERSON_IN_REACH)).isEqualTo(1);
        assertThat(world.count("p2", Fact.ACCESS)).isEqualTo(1);
    }

    @Test
    void case_4_buying_three_with_the_flag_off_gives_one_access_and_no_seats() {
        world.accept(order("o", "p1", OrderStatus.NEW, "self", 3));

        assertThat(world.count("p1", Fact.ACCESS)).isEqualTo(1);
        assertThat(world.count("p1", Fact.LIVE_SEAT)).isZero();
        assertThat(world.count("p1", Fact.SEAT_POOL)).isZero();
    }

    @Test
    void case_5_who_uses_a_seat_joins_the_inheritable_groups_of_the_manager_only() {
        world.accept(group("a", true), group("b", false));
        world.accept(new PutMembership("p1", "a", null, null), new PutMembership("p1", "b", null, null));
        world.accept(order("o", "p1", OrderStatus.NEW, "codes", 3), assign("o", "p2"));

        assertThat(world.groups("p2")).containsExactly("a");
    }

    @Test
    void case_8_two_logins_on_one_day_of_the_site_give_points_once() {
        world.gamify(Map.of("login", 5L), ZoneOffset.ofHours(2));
        world.accept(
                login("e1", "2026-03-01T09:00:00Z"),
                login("e2", "2026-03-01T21:59:59Z"),
                login("e3", "2026-03-01T22:00:00Z"));

        assertThat(world.facts("p1", Instant.parse("2026-03-02T00:00:00Z")).points())
                .isEqualTo(10);
    }

    @Test
    void case_10_a_purchase_order_gives_no_access_until_it_is_processed() {
        world.accept(order("o", "p1", OrderStatus.PURCHASE_ORDER, "self", 1));
        assertThat(world.count("p1", Fact.ACCESS)).isZero();

        world.pass(Duration.ofDays(1));
        world.accept(status("o", OrderStatus.PROCESSED));

        assertThat(world.count("p1", Fact.ACCESS)).isEqualTo(1);
        assertThat(world.facts("p1", IntakeWorld.START)
                        .counts()
                        .get(Fact.ACCESS)
                        .any())
                .as("as of the day before")
                .isFalse();
    }

    @Test
    void case_10_an_invoice_and_an_auto_granted_purchase_order_give_access_before_payment() {
        world.accept(order("invoice", "p1", OrderStatus.INVOICE, "self", 1));
        world.autoGrantPurchaseOrders();
        world.accept(order("granted", "p2", OrderStatus.PURCHASE_ORDER, "self", 1));

        assertThat(world.count("p1", Fact.ACCESS)).isEqualTo(1);
        assertThat(world.count("p2", Fact.ACCESS)).isEqualTo(1);
    }

    @Test
    void case_11_cancelling_suspends_the_access_of_buyer_and_claimers_and_keeps_completions() {
        world.accept(
                new PutOrder("o", "p1", null, null, OrderStatus.NEW, null, List.of(line("codes", 2), line("self", 1))));
        world.accept(assign("o", "p2"));
        world.accept(new PutProgress("p2", "codes", 100, null, world.now, null, null));
        world.pass(Duration.ofDays(1));

        world.accept(status("o", OrderStatus.CANCELLED));
        assertThat(world.count("p1", Fact.ACCESS)).isZero();
        assertThat(world.count("p1", Fact.SEAT_POOL)).isZero();
        assertThat(world.count("p2", Fact.ACCESS)).isZero();
        assertThat(world.count("p2", Fact.COMPLETION)).isEqualTo(1);

        world.pass(Duration.ofDays(1));
        world.accept(status("o", OrderStatus.PROCESSED));
        assertThat(world.count("p1", Fact.ACCESS)).isEqualTo(1);
        assertThat(world.count("p1", Fact.AVAILABLE_SEAT)).isEqualTo(1);
        assertThat(world.count("p2", Fact.ACCESS)).isEqualTo(1);
    }

    @Test
    void case_12_a_duration_changed_after_the_purchase_leaves_the_old_end() {
        world.accept(offering("short", false, 10), order("o", "p1", OrderStatus.NEW, "short", 1));
        world.accept(offering("short", false, 100));
        world.pass(Duration.ofDays(10).minusNanos(1000));
        assertThat(world.count("p1", Fact.ACCESS)).isEqualTo(1);

        world.pass(Duration.ofNanos(1000));
        assertThat(world.count("p1", Fact.ACCESS)).isZero();
    }

    @Test
    void case_14_an_import_for_nothing_is_an_order() {
        world.accept(new PutOrder("o", "p1", "admin", null, OrderStatus.PROCESSED, "Import", List.of(line("self", 1))));

        assertThat(world.count("p1", Fact.ORDER)).isEqualTo(1);
    }

    private void assertNoReport(String person) {
        assertThat(world.count(person, Fact.MANAGER_LINK)).isZero();
        assertThat(world.count(person, Fact.OPEN_INVITATION)).isZero();
        assertThat(world.count(person, Fact.PERSON_IN_REACH)).isZero();
    }

    private static PutOrder.Line line(String offering, int quantity) {
        return new PutOrder.Line(offering, quantity, null);
    }

    private static RecordActivity login(String event, String at) {
        return new RecordActivity(event, "p1", "login", null, Instant.parse(at), null);
    }
}
