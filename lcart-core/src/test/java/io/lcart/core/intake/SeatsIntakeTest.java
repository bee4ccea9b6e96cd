package io.lcart.core.intake;

import static io.lcart.core.intake.IntakeWorld.START;
import static io.lcart.core.intake.IntakeWorld.assign;
import static io.lcart.core.intake.IntakeWorld.group;
import static io.lcart.core.intake.IntakeWorld.offering;
import static io.lcart.core.intake.IntakeWorld.order;
import static io.lcart.core.intake.IntakeWorld.status;
import static io.lcart.core.intake.Outcomes.CREATED;
import static io.lcart.core.intake.Outcomes.UNCHANGED;
import static io.lcart.core.intake.Outcomes.assertRefused;
import static io.lcart.core.intake.Outcomes.paths;
import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.dashboard.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class SeatsIntakeTest {

    private static final Instant DAY1 = START.plus(Duration.ofDays(1));
    private static final PoolReference GRANT = new PoolReference.Grant("k");

    private final IntakeWorld world = IntakeWorld.populated();

    @Test
    void a_grant_brings_seats_even_a_single_one_without_an_order() {
        GrantSeats command = new GrantSeats("k", "p1", "self", 1, null);
        assertThat(world.tell(List.of(command, command))).containsExactly(CREATED, UNCHANGED);
        world.pass(Duration.ofDays(1));
        assertThat(world.tell(command)).isEqualTo(UNCHANGED);

        assertThat(world.count("p1", Fact.AVAILABLE_SEAT)).isEqualTo(1);
        assertThat(world.count("p1", Fact.ORDER)).isZero();
        assertRefused(world.tell(new GrantSeats("k", "p1", "self", 2, null)), RefusalReason.CONFLICT);
        assertRefused(world.tell(new GrantSeats("k", "p2", "self", 1, null)), RefusalReason.CONFLICT);
        assertRefused(world.tell(new GrantSeats("k", "p1", "self", 1, DAY1)), RefusalReason.CONFLICT);
        assertRefused(world.tell(new GrantSeats("n", "p9", "self", 1, null)), RefusalReason.UNKNOWN_PERSON);
        assertRefused(world.tell(new GrantSeats("n", "p1", "x", 1, null)), RefusalReason.UNKNOWN_OFFERING);
    }

    @Test
    void a_seat_is_used_once_by_one_person() {
        world.accept(new GrantSeats("k", "p1", "self", 1, null));

        assertThat(world.tell(new AssignSeat(GRANT, "p2", null))).isEqualTo(CREATED);
        world.pass(Duration.ofDays(1));
        assertThat(world.tell(new AssignSeat(GRANT, "p2", null))).isEqualTo(UNCHANGED);
        assertThat(world.tell(new AssignSeat(GRANT, "p2", START))).isEqualTo(UNCHANGED);
        assertRefused(world.tell(new AssignSeat(GRANT, "p2", DAY1)), RefusalReason.ALREADY_HOLDS_SEAT);
        assertRefused(world.tell(new AssignSeat(GRANT, "p3", null)), RefusalReason.NO_SEAT_AVAILABLE);
        assertThat(world.count("p3", Fact.ACCESS)).isZero();
    }

    @Test
    void seats_that_nobody_has_are_refunded_once() {
        world.accept(new GrantSeats("k", "p1", "self", 4, null), new AssignSeat(GRANT, "p2", null));
        world.pass(Duration.ofDays(1));

        assertThat(world.tell(List.of(refund("r", 2, null), refund("r", 2, null))))
                .containsExactly(CREATED, UNCHANGED);
        world.pass(Duration.ofDays(1));
        assertThat(world.tell(refund("r", 2, DAY1))).isEqualTo(UNCHANGED);
        assertThat(world.count("p1", Fact.AVAILABLE_SEAT)).isEqualTo(1);
        assertThat(world.count("p2", Fact.ACCESS)).isEqualTo(1);
        assertRefused(world.tell(refund("r", 1, null)), RefusalReason.CONFLICT);
        assertRefused(world.tell(refund("r", 2, START)), RefusalReason.CONFLICT);
        assertRefused(world.tell(refund("s", 2, null)), RefusalReason.MORE_THAN_AVAILABLE);
        PoolReference unknown = new PoolReference.OrderLine("x", 1);
        assertRefused(world.tell(new PutRefund("s", unknown, 1, null)), RefusalReason.UNKNOWN_ORDER);
        assertThat(paths(world.tell(new PutRefund(" ", GRANT, 0, null)))).containsExactly("key", "quantity");
    }

    private static PutRefund refund(String key, int seats, @Nullable Instant at) {
        return new PutRefund(key, GRANT, seats, at);
    }

    @Test
    void an_owner_who_uses_a_seat_alone_has_access_and_no_report() {
        world.accept(group("a", true), new PutMembership("p1", "a", null, null));
        world.accept(new GrantSeats("k", "p1", "self", 2, null), new AssignSeat(GRANT, "p1", null));

        assertThat(world.count("p1", Fact.ACCESS)).isEqualTo(1);
        assertThat(world.count("p1", Fact.MANAGER_LINK)).isZero();
        assertThat(world.count("p1", Fact.AVAILABLE_SEAT)).isEqualTo(1);
    }

    @Test
    void no_seat_is_given_while_the_order_grants_no_access() {
        world.accept(order("o", "p1", OrderStatus.PURCHASE_ORDER, "codes", 2));
        assertRefused(world.tell(assign("o", "p2")), RefusalReason.POOL_NOT_IN_FORCE);
        assertThat(world.count("p1", Fact.LIVE_SEAT)).isZero();

        world.pass(Duration.ofDays(1));
        world.accept(status("o", OrderStatus.PROCESSED));
        assertThat(world.tell(assign("o", "p2"))).isEqualTo(CREATED);
        world.pass(Duration.ofDays(1));
        world.accept(status("o", OrderStatus.CANCELLED));
        assertThat(world.tell(assign("o", "p2"))).as("it is so already").isEqualTo(UNCHANGED);
    }

    @Test
    void no_seat_is_given_whose_access_is_over() {
        world.accept(offering("short", true, 3), order("o", "p1", OrderStatus.NEW, "short", 2));
        world.pass(Duration.ofDays(3));
        assertRefused(world.tell(assign("o", "p2")), RefusalReason.ACCESS_ENDED);
        assertThat(world.tell(new AssignSeat(new PoolReference.OrderLine("o", 1), "p2", DAY1)))
                .isEqualTo(CREATED);
    }

    @Test
    void a_pool_has_to_be_known() {
        world.accept(order("o", "p1", OrderStatus.NEW, "codes", 1));
        assertRefused(world.tell(assign("o", "p2")), RefusalReason.UNKNOWN_POOL);
        assertRefused(world.tell(assign("x", "p2")), RefusalReason.UNKNOWN_ORDER);
        assertRefused(world.tell(new AssignSeat(GRANT, "p2", null)), RefusalReason.UNKNOWN_POOL);
        world.accept(new GrantSeats("k", "p1", "self", 1, null));
        assertRefused(world.tell(new AssignSeat(GRANT, "p9", null)), RefusalReason.UNKNOWN_PERSON);
        assertThat(paths(world.tell(new AssignSeat(new PoolReference.OrderLine(" ", 0), "p1", null))))
                .containsExactly("pool.line", "pool.order");
    }

    @Test
    void a_claimer_who_owns_seats_passes_on_the_groups_joined_a_moment_ago() {
        world.accept(group("a", true), new PutMembership("p1", "a", null, null));
        world.accept(new GrantSeats("k1", "p1", "self", 1, null), new GrantSeats("k2", "p2", "codes", 1, null));

        world.accept(
                new AssignSeat(new PoolReference.Grant("k1"), "p2", null),
                new AssignSeat(new PoolReference.Grant("k2"), "p3", null));

        assertThat(world.groups("p2")).containsExactly("a");
        assertThat(world.groups("p3")).containsExactly("a");
    }

    @Test
    void a_list_gives_seats_in_its_order_until_none_is_left() {
        world.accept(new GrantSeats("k", "p1", "self", 2, null));
        List<IntakeOutcome> outcomes = world.tell(List.of(
                new AssignSeat(GRANT, "p2", null),
                new AssignSeat(GRANT, "p2", null),
                new AssignSeat(GRANT, "p3", null),
                new AssignSeat(GRANT, "p4", null)));

        assertThat(outcomes.subList(0, 3)).containsExactly(CREATED, UNCHANGED, CREATED);
        assertRefused(outcomes.get(3), RefusalReason.NO_SEAT_AVAILABLE);
    }

    @Test
    void an_invitation_holds_a_seat_and_brings_the_report() {
        world.accept(new GrantSeats("k", "p1", "self", 1, null));
        InviteToSeat command = invite("i", "New@Example.com", null);
        assertThat(world.tell(List.of(command, command))).containsExactly(CREATED, UNCHANGED);
        world.pass(Duration.ofDays(1));
        assertThat(world.tell(command)).isEqualTo(UNCHANGED);

        assertThat(world.count("p1", Fact.OPEN_INVITATION)).isEqualTo(1);
        assertThat(world.count("p1", Fact.AVAILABLE_SEAT)).isZero();
        assertRefused(world.tell(invite("i", "other@example.com", null)), RefusalReason.CONFLICT);
        assertRefused(world.tell(invite("j", "other@example.com", null)), RefusalReason.NO_SEAT_AVAILABLE);
        assertRefused(
                world.tell(List.of(invite("j", "x@example.com", null), invite("j", "x@example.com", null)))
                        .get(1),
                RefusalReason.NO_SEAT_AVAILABLE);
    }

    @Test
    void an_invitation_may_be_told_again_after_it_has_expired() {
        world.accept(new GrantSeats("k", "p1", "self", 1, null));
        InviteToSeat command = invite("i", "new@example.com", DAY1);
        world.accept(command);
        world.pass(Duration.ofDays(2));

        assertThat(world.tell(command)).isEqualTo(UNCHANGED);
        assertThat(world.count("p1", Fact.OPEN_INVITATION)).isZero();
        assertThat(paths(world.tell(invite("j", "new@example.com", DAY1)))).containsExactly("expiresAt");
    }

    private static InviteToSeat invite(String key, String email, Instant expiresAt) {
        return new InviteToSeat(key, GRANT, email, null, expiresAt);
    }
}
