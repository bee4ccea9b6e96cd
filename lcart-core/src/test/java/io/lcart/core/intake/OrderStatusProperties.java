package io.lcart.core.intake;

import static io.lcart.core.intake.IntakeWorld.START;
import static io.lcart.core.intake.IntakeWorld.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.spi.commerce.Order;
import io.lcart.spi.commerce.OrderId;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.dashboard.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** States of one order, told in any order and again and again, come to the same (reliability.md C2). */
final class OrderStatusProperties {

    private static final int DAYS = 6;

    @Provide
    Arbitrary<List<ChangeOrderStatus>> changes() {
        return Combinators.combine(
                        Arbitraries.of(OrderStatus.class),
                        Arbitraries.integers().between(0, DAYS))
                .as((state, day) -> status("o", state, day(day)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(7);
    }

    @Property(tries = 300)
    void every_permutation_and_repetition_gives_the_same_order_access_and_seats(
            @ForAll("changes") List<ChangeOrderStatus> changes, @ForAll Random random) {
        IntakeWorld inOrder = world();
        inOrder.tell(changes);
        IntakeWorld shuffled = world();
        List<ChangeOrderStatus> deliveries = new ArrayList<>(changes);
        deliveries.addAll(changes.subList(0, random.nextInt(changes.size() + 1)));
        Collections.shuffle(deliveries, random);
        deliveries.forEach(shuffled::tell);

        assertThat(order(shuffled)).isEqualTo(order(inOrder));
        for (int day = 0; day <= DAYS; day++) {
            for (String person : List.of("p1", "p2")) {
                assertThat(shuffled.facts(person, day(day)).counts())
                        .as("%s on day %d", person, day)
                        .isEqualTo(inOrder.facts(person, day(day)).counts());
            }
        }
    }

    @Property(tries = 300)
    void access_and_seats_are_in_force_exactly_while_the_order_grants_them(
            @ForAll("changes") List<ChangeOrderStatus> changes) {
        IntakeWorld world = world();
        changes.forEach(world::tell);
        Order order = order(world);

        for (int day = 0; day <= DAYS; day++) {
            Instant at = day(day);
            boolean granted = false;
            for (var state : order.history()) {
                granted = state.at().isAfter(at) ? granted : state.status().grantsAccess();
            }
            assertThat(any(world, "p1", Fact.ACCESS, at)).isEqualTo(granted);
            assertThat(any(world, "p1", Fact.SEAT_POOL, at)).isEqualTo(granted);
            assertThat(any(world, "p2", Fact.ACCESS, at)).isEqualTo(granted && !at.isBefore(claimedAt()));
        }
    }

    /** An order of a seat line and a line of access, placed on day 0, one seat of which was claimed on day 1. */
    private static IntakeWorld world() {
        IntakeWorld world = IntakeWorld.populated();
        world.accept(new PutOrder(
                "o",
                "p1",
                null,
                START,
                OrderStatus.NEW,
                null,
                List.of(new PutOrder.Line("codes", 3, null), new PutOrder.Line("self", 1, null))));
        world.accept(new AssignSeat(new PoolReference.OrderLine("o", 1), "p2", claimedAt()));
        return world;
    }

    private static Instant claimedAt() {
        return day(1);
    }

    private static Order order(IntakeWorld world) {
        OrderId id = new OrderId("o");
        return world.read(session -> session.orders().orders(List.of(id)).get(id));
    }

    private static boolean any(IntakeWorld world, String person, Fact fact, Instant at) {
        return world.facts(person, at).counts().get(fact).any();
    }

    private static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }
}
