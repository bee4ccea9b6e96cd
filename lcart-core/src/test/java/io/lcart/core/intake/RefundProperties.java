package io.lcart.core.intake;

import static io.lcart.core.intake.IntakeWorld.START;
import static io.lcart.core.intake.IntakeWorld.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.core.seat.pool.Pools;
import io.lcart.spi.commerce.OrderId;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.seat.PoolSource;
import io.lcart.spi.seat.SeatPoolId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Refunds and states of one order, told in any order and again and again, come to the same (reliability.md C2, T10). */
final class RefundProperties {

    private static final int DAYS = 6;
    private static final SeatPoolId POOL = Pools.idOf(new PoolSource.OrderLineSource(new OrderId("o"), 1));
    private static final List<IntakeCommand> EVENTS = List.of(
            new PutOrder("o", "p1", null, START, OrderStatus.NEW, null, List.of(new PutOrder.Line("codes", 5, null))),
            status("o", OrderStatus.PURCHASE_ORDER, day(1)),
            status("o", OrderStatus.PROCESSED, day(2)),
            new PutRefund("r", new PoolReference.OrderLine("o", 1), 2, day(3)),
            status("o", OrderStatus.CANCELLED, day(4)),
            new PutRefund("s", new PoolReference.OrderLine("o", 1), 1, day(4)),
            status("o", OrderStatus.PROCESSED, day(5)));

    @Provide
    Arbitrary<List<IntakeCommand>> deliveries() {
        return Arbitraries.randomValue(RefundProperties::shuffled);
    }

    private static List<IntakeCommand> shuffled(Random random) {
        List<IntakeCommand> deliveries = new ArrayList<>(EVENTS);
        for (IntakeCommand event : EVENTS) {
            if (random.nextBoolean()) {
                deliveries.add(event);
            }
        }
        Collections.shuffle(deliveries, random);
        return deliveries;
    }

    @Property(tries = 500)
    void every_permutation_and_repetition_gives_the_same_order_and_seats(
            @ForAll("deliveries") List<IntakeCommand> deliveries) {
        assertThat(end(deliveries)).isEqualTo(end(EVENTS));
    }

    /** What it comes to if the host sends again, at the end, what was refused because the order was not known. */
    private static List<Object> end(List<IntakeCommand> deliveries) {
        IntakeWorld world = IntakeWorld.populated();
        Deque<IntakeCommand> waiting = new ArrayDeque<>(deliveries);
        while (!waiting.isEmpty()) {
            IntakeCommand next = waiting.removeFirst();
            IntakeOutcome outcome = world.tell(next);
            if (outcome instanceof IntakeOutcome.Refused refused) {
                assertThat(refused.reason()).isEqualTo(RefusalReason.UNKNOWN_ORDER);
                waiting.addLast(next);
            }
        }
        List<Object> end = new ArrayList<>();
        world.read(session -> {
            OrderId order = new OrderId("o");
            end.add(session.orders().orders(List.of(order)).get(order));
            end.add(session.seatPools().pools(List.of(POOL)));
            end.add(session.seatPools().counts(List.of(POOL)));
            end.add(session.seatPools().ledgers(List.of(POOL)).get(POOL).stream()
                    .map(Object::toString)
                    .sorted()
                    .toList());
            end.add(session.seats().page(POOL, 0, 100).stream()
                    .map(seat -> seat.state() + " since " + seat.since())
                    .sorted()
                    .toList());
            return true;
        });
        for (int day = 0; day <= DAYS; day++) {
            end.add(world.facts("p1", day(day)).counts());
        }
        return end;
    }

    private static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }
}
