package io.lcart.core.configuration;

import io.lcart.core.text.LocalizedText;
import io.lcart.core.tile.Condition;
import io.lcart.spi.HostKeys;
import io.lcart.spi.people.GroupId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A message for people whose points lie strictly between two thresholds (domain.md §5, §15-Q14, Q35). Immutable.
 *
 * @param id its key, 1 to 64 characters
 * @param low only people above it see the message, or {@code null} for no limit
 * @param high only people below it see the message, or {@code null} for no limit
 * @param groups if any, only their members see the message
 * @param from the first instant at which it is shown, or {@code null} if it always was
 * @param until the first instant at which it is shown no longer, or {@code null} if it always will be
 * @param text the message; {@code [CustomerPoints]}, {@code [LowThreshold]} and {@code [HighThreshold]} are replaced, by nothing where
 *     there is no threshold
 */
public record PointsMessage(
        String id,
        @Nullable Long low,
        @Nullable Long high,
        Set<GroupId> groups,
        @Nullable Instant from,
        @Nullable Instant until,
        LocalizedText text) {

    /** By low threshold, without one first, then by id (domain.md §5). */
    public static final Comparator<PointsMessage> ORDER = Comparator.comparing(
                    PointsMessage::low, Comparator.nullsFirst(Comparator.<Long>naturalOrder()))
            .thenComparing(PointsMessage::id);

    /**
     * Copies the set, truncates both ends to microseconds.
     *
     * @throws IllegalArgumentException if {@code id} is no key, there is no text, no number lies between the thresholds, or {@code until}
     *     is not after {@code from}
     */
    public PointsMessage {
        HostKeys.require("points message", id);
        groups = Set.copyOf(groups);
        if (text.any() == null) {
            throw new IllegalArgumentException("a points message has a text in at least one language");
        }
        if (low != null && high != null && (low >= high || low + 1 == high)) {
            throw new IllegalArgumentException("no number of points lies above " + low + " and below " + high);
        }
        if (from != null || until != null) {
            Condition.During during = new Condition.During(from, until);
            from = during.from();
            until = during.until();
        }
    }

    /**
     * Whether a person sees the message, if the site has points at all.
     *
     * @param points the person's points
     * @param memberOf the groups the person belongs to, the default group if none
     * @param at when
     * @return whether it is for them
     */
    public boolean isFor(long points, Collection<GroupId> memberOf, Instant at) {
        return (low == null || points > low)
                && (high == null || points < high)
                && (groups.isEmpty() || memberOf.stream().anyMatch(groups::contains))
                && (from == null || !at.isBefore(from))
                && (until == null || at.isBefore(until));
    }
}
