package io.lcart.core.points;

import io.lcart.spi.points.PointsEntry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of a person's activities, what it gives, and why (product.md N1). Immutable.
 *
 * @param finding what it gives by the rules of its time, and why
 * @param obstacle when what is in the way occurred, or {@code null} if no other activity is
 * @param lines its lines of the ledger, oldest first: what it gave at first, and every change of that since
 */
public record PointsItem(PointsFinding finding, @Nullable Instant obstacle, List<PointsEntry> lines) {

    /** Copies the list. */
    public PointsItem {
        lines = List.copyOf(lines);
    }
}
