package io.lcart.spi.points;

import io.lcart.spi.people.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Some of a person's activities of one kind: all of them, those on one item, or those of a span of time. Immutable.
 *
 * @param account whose
 * @param kind of which kind
 * @param item on which item only, or {@code null} for any and none
 * @param from the first instant at which they occurred, or {@code null} for no bound
 * @param until the first instant at which they did not occur any more, or {@code null} for no bound
 */
public record ActivityScope(
        AccountId account,
        String kind,
        @Nullable String item,
        @Nullable Instant from,
        @Nullable Instant until) {

    /**
     * Whether an activity is one of them.
     *
     * @param activity an activity
     * @return whether it lies in this scope
     */
    public boolean contains(Activity activity) {
        return account.equals(activity.account())
                && kind.equals(activity.kind())
                && (item == null || item.equals(activity.item()))
                && (from == null || !activity.occurredAt().isBefore(from))
                && (until == null || activity.occurredAt().isBefore(until));
    }
}
