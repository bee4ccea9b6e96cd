package io.lcart.samples.benchmarks.memory;

import io.lcart.core.people.Role;
import io.lcart.core.tile.TileRule;
import io.lcart.spi.catalog.CourseId;
import io.lcart.spi.commerce.OrderStatus;
import io.lcart.spi.dashboard.Fact;
import io.lcart.spi.people.GroupId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Rules of a given size: all of several groups of conditions, of which any must hold. In each only the last one can hold, so that deciding
 * takes as long as it can.
 */
final class SampleRules {

    private SampleRules() {}

    static TileRule ofNodes(int nodes) {
        return switch (nodes) {
            case 1 -> TileRule.fact(Fact.ACCESS);
            case 16 -> all(5, 2);
            case 256 -> all(17, 14);
            default -> throw new IllegalArgumentException("no rule of " + nodes + " nodes");
        };
    }

    private static TileRule all(int groups, int conditions) {
        return new TileRule.All(Collections.nCopies(groups, 0).stream()
                .map(group -> any(conditions))
                .toList());
    }

    private static TileRule any(int conditions) {
        List<TileRule> parts = new ArrayList<>();
        for (int i = 1; i < conditions; i++) {
            parts.add(
                    switch (i % 6) {
                        case 0 -> TileRule.role(Role.INSTRUCTOR);
                        case 1 -> TileRule.inGroup(new GroupId("elsewhere-" + i));
                        case 2 -> TileRule.access(new CourseId("unknown-" + i));
                        case 3 -> TileRule.completion(new CourseId("unknown-" + i));
                        case 4 -> TileRule.order(null, Set.of(OrderStatus.INVOICE));
                        default -> TileRule.setting("external-training", "true");
                    });
        }
        parts.add(TileRule.fact(Fact.ACCESS));
        return new TileRule.Any(parts);
    }
}
