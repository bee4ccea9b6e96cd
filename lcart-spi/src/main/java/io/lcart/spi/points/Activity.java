package io.lcart.spi.points;

import io.lcart.spi.HostKeys;
import io.lcart.spi.Micros;
import io.lcart.spi.people.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something a person did: a fact, told once and stored once (domain.md §5; reliability.md E1). It may be undone once, and stays undone; it
 * is never changed otherwise, and never removed. Immutable.
 *
 * @param eventId the key of the event, unique for ever
 * @param account who
 * @param kind what, as in {@code login}, {@code quiz}; the set is open
 * @param item on which item, or {@code null}
 * @param occurredAt when
 * @param passed whether it was passed or completed
 * @param withdrawnAt when it was undone, or {@code null}; from then on it never counted, whatever the instant asked about
 */
public record Activity(
        String eventId,
        AccountId account,
        String kind,
        @Nullable String item,
        Instant occurredAt,
        boolean passed,
        @Nullable Instant withdrawnAt) {

    /**
     * Checks the keys, truncates the instants to microseconds.
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
        withdrawnAt = withdrawnAt == null ? null : Micros.of(withdrawnAt);
    }

    /**
     * An activity that is not undone.
     *
     * @param eventId the key of the event, unique for ever
     * @param account who
     * @param kind what, as in {@code login}, {@code quiz}; the set is open
     * @param item on which item, or {@code null}
     * @param occurredAt when
     * @param passed whether it was passed or completed
     * @throws IllegalArgumentException if {@code eventId}, {@code kind} or {@code item} is no {@linkplain HostKeys#isKey key}
     */
    public Activity(
            String eventId, AccountId account, String kind, @Nullable String item, Instant occurredAt, boolean passed) {
        this(eventId, account, kind, item, occurredAt, passed, null);
    }

    /**
     * The same activity, undone or not.
     *
     * @param at when it was undone, or {@code null}
     * @return the activity
     */
    public Activity withdrawn(@Nullable Instant at) {
        return new Activity(eventId, account, kind, item, occurredAt, passed, at);
    }

    /**
     * Whether another telling says the same, be it undone or not.
     *
     * @param told what is told
     * @return whether it is the same fact
     */
    public boolean saysTheSameAs(Activity told) {
        return withdrawn(null).equals(told.withdrawn(null));
    }
}
