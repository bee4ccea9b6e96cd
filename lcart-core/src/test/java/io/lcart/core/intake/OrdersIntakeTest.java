package io.lcart.core.intake;

import static io.lcart.core.intake.IntakeWorld.START;
import static io.lcart.core.intake.IntakeWorld.assign;
import static io.lcart.core.intake.IntakeWorld.group;
import static io.lcart.core.intake.IntakeWorld.offering;
import static io.lcart.core.intake.IntakeWorld.order;
import static io.lcart.core.intake.IntakeWorld.status;
import static io.lcart.core.intake.Outcomes.CREATED;
import static io.lcart.core.intake.Outcomes.UNCHANGED;
import static io.lcart.core.intake.Outcomes.UPDATED;
import static io.lcart.core.intake.Outcomes.assertRefused;
import static io.lcart.core.intake.Outcomes.paths;
import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.core.configuration.Settings;
import io.lcart.spi.Interval;
import io.lcart.spi.catalog.OfferingKind;
import io.lcart.spi.commerce.Money;
import io.lcart.spi.commerce.Order;
import io.lcart.spi.commerce.OrderId;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.commerce.StatusChange;
import io.lcart.spi.dashboard.Fact;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OrdersIntakeTest {

    private static final Instant DAY1 = START.plus(Duration.ofDays(1));
    private static final Instant DAY2 = START.plus(Duration.ofDays(2));
    private static final Instant DAY3 = START.plus(Duration.ofDays(3));

    private final IntakeWorld world = IntakeWorld.populated();

    @Test
    void an_order_told_again_is_unchanged_whatever_became_of_it() {
        PutOrder command = order("o", "p1", OrderStatus.NEW, "self", 1);
        assertThat(world.tell(List.of(command, command))).containsExactly(CREATED, UNCHANGED);
        world.now = DAY1;
        world.accept(status("o", OrderStatus.CANCELLED));
        assertThat(world.tell(command)).isEqualTo(UNCHANGED);
        assertThat(world.count("p1", Fact.ACCESS)).isZero();
    }

    @Test
    void an_order_with_other_content_is_in_conflict() {
        world.accept(order("o", "p1", OrderStatus.NEW, "codes", 2));

        assertRefused(world.tell(order("o", "p2", OrderStatus.NEW, "codes", 2)), RefusalReason.CONFLICT);
        assertRefused(world.tell(order("o", "p1", OrderStatus.NEW, "codes", 3)), RefusalReason.CONFLICT);
        assertRefused(world.tell(order("o", "p1", OrderStatus.NEW, "self", 2)), RefusalReason.CONFLICT);
        assertRefused(world.tell(order("o", "p1", OrderStatus.PROCESSED, "codes", 2)), RefusalReason.CONFLICT);
        assertRefused(
                world.tell(new PutOrder(
                        "o", "p1", null, DAY1, OrderStatus.NEW, null, List.of(new PutOrder.Line("codes", 2, null)))),
                RefusalReason.CONFLICT);
        Money price = new Money(new BigDecimal("9.90"), Currency.getInstance("USD"));
        assertRefused(
                world.tell(new PutOrder(
                        "o", "p1", null, null, OrderStatus.NEW, null, List.of(new PutOrder.Line("codes", 2, price)))),
                RefusalReason.CONFLICT);
        assertThat(world.count("p1", Fact.AVAILABLE_SEAT)).isEqualTo(2);
    }

    @Test
    void an_order_refers_to_what_is_known() {
        assertRefused(world.tell(order("o", "p9", OrderStatus.NEW, "self", 1)), RefusalReason.UNKNOWN_PERSON);
        assertRefused(world.tell(order("o", "p1", OrderStatus.NEW, "x", 1)), RefusalReason.UNKNOWN_OFFERING);
        assertRefused(world.tell(status("o", OrderStatus.NEW)), RefusalReason.UNKNOWN_ORDER);
        assertThat(paths(world.tell(order("o", "p1", OrderStatus.NEW, "x", 0)))).containsExactly("lines[0].quantity");
    }

    @Test
    void a_purchase_order_granted_at_submission_stays_so_and_may_be_told_again() {
        world.autoGrantPurchaseOrders();
        PutOrder command = order("o", "p1", OrderStatus.PURCHASE_ORDER, "self", 1);
        world.accept(command);
        world.settings = Settings.DEFAULT;

        assertThat(world.tell(command)).isEqualTo(UNCHANGED);
        assertThat(history()).containsExactly(new StatusChange(OrderStatus.PURCHASE_ORDER_ACCESS_GRANTED, START));
    }

    @Test
    void a_state_told_without_an_instant_begins_now_unless_it_is_so_already() {
        world.accept(order("o", "p1", OrderStatus.PENDING, "self", 1));
        world.now = DAY1;
        assertThat(world.tell(status("o", OrderStatus.PENDING))).isEqualTo(UNCHANGED);
        assertThat(world.tell(status("o", OrderStatus.NEW))).isEqualTo(UPDATED);
        world.now = DAY2;
        assertThat(world.tell(status("o", OrderStatus.NEW))).isEqualTo(UNCHANGED);
        assertThat(history())
                .containsExactly(new StatusChange(OrderStatus.PENDING, START), new StatusChange(OrderStatus.NEW, DAY1));
    }

    @Test
    void of_states_told_without_an_instant_the_last_one_counts_even_on_a_clock_that_stands_still() {
        world.accept(order("o", "p1", OrderStatus.NEW, "self", 1));
        world.accept(status("o", OrderStatus.CANCELLED));
        assertThat(world.count("p1", Fact.ACCESS)).isZero();
        world.accept(status("o", OrderStatus.NEW));
        assertThat(world.count("p1", Fact.ACCESS)).isEqualTo(1);
    }

    @Test
    void a_state_cannot_be_older_than_its_order() {
        world.accept(order("o", "p1", OrderStatus.NEW, "self", 1));
        assertThat(paths(world.tell(status("o", OrderStatus.CANCELLED, START.minusSeconds(1)))))
                .containsExactly("at");
    }

    @Test
    void access_of_a_class_starts_with_it_and_ends_by_the_order() {
        world.accept(
                new PutOffering("class", "c", "T", OfferingKind.SCHEDULED, false, DAY2, DAY3, 5, null, null, null));
        world.accept(order("o", "p1", OrderStatus.NEW, "class", 1));

        assertThat(world.count("p1", Fact.ACCESS)).as("upcoming").isEqualTo(1);
        assertThat(stored().lines().get(0).window()).isEqualTo(new Interval(DAY2, START.plus(Duration.ofDays(5))));
    }

    @Test
    void the_buyer_joins_the_offerings_groups_once_the_order_first_grants_access() {
        world.accept(group("club", false), offering("joins", true, null, "club"));
        world.accept(order("o", "p1", OrderStatus.PENDING, "joins", 2));
        assertThat(world.groups("p1")).isEmpty();

        world.now = DAY1;
        world.accept(status("o", OrderStatus.PROCESSED), assign("o", "p2"));
        assertThat(world.groups("p1")).containsExactly("club");
        assertThat(world.groups("p2"))
                .as("a claimer joins only inheritable groups")
                .isEmpty();
        assertThat(world.facts("p1", START).groups()).isEmpty();

        world.now = DAY2;
        world.accept(new PutMembership("p1", "club", null, DAY3));
        world.now = DAY3;
        world.accept(status("o", OrderStatus.CANCELLED), status("o", OrderStatus.NEW));
        assertThat(world.groups("p1")).as("who was taken out stays out").isEmpty();
    }

    @Test
    void a_late_state_before_the_claim_suspends_the_claimer_and_a_later_one_brings_back_the_claim() {
        world.accept(order("o", "p1", OrderStatus.NEW, "codes", 2));
        world.now = DAY3;
        world.accept(assign("o", "p2"));
        world.accept(status("o", OrderStatus.CANCELLED, DAY1));
        assertThat(world.count("p2", Fact.ACCESS)).isZero();

        world.accept(status("o", OrderStatus.PROCESSED, DAY2));
        assertThat(world.count("p2", Fact.ACCESS)).isEqualTo(1);
        assertThat(world.facts("p2", DAY2).counts().get(Fact.ACCESS).any())
                .as("not before the claim")
                .isFalse();
    }

    private List<StatusChange> history() {
        return stored().history();
    }

    private Order stored() {
        OrderId id = new OrderId("o");
        return world.read(session -> session.orders().orders(List.of(id)).get(id));
    }
}
