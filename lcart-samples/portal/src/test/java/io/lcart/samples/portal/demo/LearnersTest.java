package io.lcart.samples.portal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.lcart.core.intake.ChangeOrderStatus;
import io.lcart.core.intake.IntakeCommand;
import io.lcart.core.intake.PutOrder;
import io.lcart.spi.commerce.OrderStatus;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the generated learners have done. */
class LearnersTest {

    private static final Instant BASE = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void thereAreOrdersOfEveryStatus() {
        Batch batch = new Batch();
        new Learners(7, BASE).tell(new Stories(batch, BASE), 0, 200);
        Set<OrderStatus> statuses = EnumSet.noneOf(OrderStatus.class);
        batch.tell(commands -> {
            commands.forEach(command -> statuses.addAll(status(command)));
            return List.of();
        });
        assertThat(statuses).containsExactlyInAnyOrder(OrderStatus.values());
    }

    private static List<OrderStatus> status(IntakeCommand command) {
        return command instanceof PutOrder order
                ? List.of(order.status())
                : command instanceof ChangeOrderStatus change ? List.of(change.status()) : List.of();
    }
}
