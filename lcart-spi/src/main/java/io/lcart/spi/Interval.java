package io.lcart.spi;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A half-open span of time, {@code from <= t < until}, in microseconds of UTC. An absent {@code until} means "still going on".
 *
 * <p>Memberships, assignments, access, awards and order states are all intervals, so that a dashboard can be asked for any instant
 * (product.md N2). Both ends are truncated to microseconds, the precision every supported database keeps. Immutable.
 *
 * @param from the first instant that belongs to the interval
 * @param until the first instant that no longer belongs to it, or {@code null} while it is open
 */
public record Interval(Instant from, @Nullable Instant until) {

    /**
     * Truncates both ends to microseconds.
     *
     * @throws IllegalArgumentException if {@code until} is before {@code from}
     */
    public Interval {
        from = Micros.of(from);
        until = until == null ? null : Micros.of(until);
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException(
                    "an interval cannot end (" + until + ") before it starts (" + from + ")");
        }
    }

    /**
     * An interval that is still open.
     *
     * @param from its first instant
     * @return the interval from {@code from} on
     */
    public static Interval since(Instant from) {
        return new Interval(from, null);
    }

    /**
     * Whether an instant lies in this interval.
     *
     * @param t the instant
     * @return {@code from <= t} and, if the interval has an end, {@code t < until}
     */
    public boolean contains(Instant t) {
        return !t.isBefore(from) && (until == null || t.isBefore(until));
    }

    /**
     * Whether this interval holds no instant at all.
     *
     * @return {@code true} if both ends are equal
     */
    public boolean isEmpty() {
        return from.equals(until);
    }

    /**
     * The part of this interval that another one shares.
     *
     * @param other the other interval
     * @return the common part, or nothing if the two share no instant
     */
    public Optional<Interval> intersect(Interval other) {
        Instant start = from.isAfter(other.from) ? from : other.from;
        Instant end = until == null || (other.until != null && other.until.isBefore(until)) ? other.until : until;
        return end == null || start.isBefore(end) ? Optional.of(new Interval(start, end)) : Optional.empty();
    }

    /**
     * Whether two intervals share an instant or follow each other without a gap, so that their union is one interval.
     *
     * @param other the other interval
     * @return {@code true} if the union of the two is one interval
     */
    public boolean touches(Interval other) {
        return (until == null || !until.isBefore(other.from)) && (other.until == null || !other.until.isBefore(from));
    }
}
