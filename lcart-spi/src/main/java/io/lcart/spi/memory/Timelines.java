package io.lcart.spi.memory;

import io.lcart.spi.Interval;
import io.lcart.spi.commerce.Order;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.commerce.StatusChange;
import io.lcart.spi.people.GroupVersion;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What held at an instant. */
final class Timelines {

    private Timelines() {}

    /** Whether one of the intervals holds the instant. */
    static boolean hold(List<Interval> intervals, Instant at) {
        return intervals.stream().anyMatch(interval -> interval.contains(at));
    }

    /** Whether one of the intervals held at the instant or at any before. */
    static boolean everHeld(List<Interval> intervals, Instant at) {
        return intervals.stream()
                .anyMatch(interval -> !interval.isEmpty() && !interval.from().isAfter(at));
    }

    /** The last version that began at the instant or before, if there is one. */
    static @Nullable GroupVersion versionAt(List<GroupVersion> versions, Instant at) {
        for (int i = versions.size() - 1; i >= 0; i--) {
            if (!versions.get(i).from().isAfter(at)) {
                return versions.get(i);
            }
        }
        return null;
    }

    /** The state an order had at the instant, if it had one yet. */
    static @Nullable OrderStatus statusAt(Order order, Instant at) {
        List<StatusChange> history = order.history();
        for (int i = history.size() - 1; i >= 0; i--) {
            if (!history.get(i).at().isAfter(at)) {
                return history.get(i).status();
            }
        }
        return null;
    }
}
