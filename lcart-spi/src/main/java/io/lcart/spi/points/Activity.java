package io.lcart.spi.points;

import io.lcart.spi.HostKeys;
import io.lcart.spi.Micros;
import io.lcart.spi.people.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something a person did, told by the host once (domain.md §5; reliability.md E1). Immutable.
 *
 * @param eventId the host's key of the event, unique for ever
 * @param account who
 * @param kind what, as in {@code login}, {@code quiz}; the set is open
 * @param item on which item, or {@code null}
 * @param occurredAt when
 * @param passed whether it was passed or completed
 */
public record Activity(
        String eventId,
        AccountId account,
        String kind,
        @Nullable String item,
        Instant occurredAt,
        boolean passed) {

    /**
     * Checks the keys.
     *
     * @throws IllegalArgumentException if {@code eventId}, {@code kind} or {@code item} is no {@linkplain HostKeys#isKey key}
     */
    public Activity {
        HostKeys.require("event", eventId);
        HostKeys.require("activity kind", kind);
        if (item != null) {
            HostKeys.require("item", item);
        }
        occurredAt = Micros.of(occurredAt);
    }
}
