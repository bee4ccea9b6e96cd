package io.lcart.core.seat.pool;

import io.lcart.core.internal.DerivedId;
import io.lcart.core.seat.AccessClock;
import io.lcart.spi.Interval;
import io.lcart.spi.seat.Ownership;
import io.lcart.spi.seat.PoolSource;
import io.lcart.spi.seat.SeatPool;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.Tenure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How seat pools are named and when they are in force (domain.md §4). Pure functions. */
public final class Pools {

    private Pools() {}

    /** Why no seat of a pool may be given at an instant. */
    public enum Bar {
        /** The pool is not in force: not bought yet, or its order does not grant access. */
        NOT_IN_FORCE,
        /** The access that its seats give is over. */
        ACCESS_ENDED
    }

    /**
     * The pool that a source brings.
     *
     * @param source an order line or a grant
     * @return the pool's id
     */
    public static SeatPoolId idOf(PoolSource source) {
        if (source instanceof PoolSource.OrderLineSource line) {
            return new SeatPoolId(DerivedId.of("pool", "order", line.order().value(), Integer.toString(line.line())));
        }
        return new SeatPoolId(DerivedId.of("pool", "grant", ((PoolSource.AdminGrant) source).key()));
    }

    /**
     * The tenure in which a pool is at an instant.
     *
     * @param pool the pool
     * @param at the instant
     * @return the tenure, or nothing if the pool is not in force then
     */
    public static Optional<Tenure> tenureAt(SeatPool pool, Instant at) {
        return pool.tenures().stream()
                .filter(tenure -> tenure.interval().contains(at))
                .findFirst();
    }

    /**
     * Why no seat of a pool may be given at an instant (domain.md §4, §15-Q10).
     *
     * @param pool the pool
     * @param at the instant
     * @param clock from when the access of a seat counts
     * @return the reason, or {@code null} if a seat may be given
     */
    public static @Nullable Bar bar(SeatPool pool, Instant at, AccessClock clock) {
        Instant until = window(pool, at, clock).until();
        if (until != null && !at.isBefore(until)) {
            return Bar.ACCESS_ENDED;
        }
        return tenureAt(pool, at).isEmpty() ? Bar.NOT_IN_FORCE : null;
    }

    /**
     * The access window of a seat (domain.md §15-Q10).
     *
     * @param pool the seat's pool
     * @param claimedAt when the seat is claimed
     * @param clock from when its access counts
     * @return the window
     */
    public static Interval window(SeatPool pool, Instant claimedAt, AccessClock clock) {
        Interval window = pool.window();
        Instant until = window.until();
        if (until == null || clock == AccessClock.ORDER_DATE || !claimedAt.isAfter(pool.suppliedAt())) {
            return window;
        }
        return new Interval(window.from(), until.plus(Duration.between(pool.suppliedAt(), claimedAt)));
    }

    /**
     * When access from a pool's seat is in force.
     *
     * @param pool the pool
     * @param claimedAt when the seat was claimed
     * @return the intervals in which the pool is in force, from the claim on
     */
    public static List<Interval> inForce(SeatPool pool, Instant claimedAt) {
        List<Interval> intervals = pool.tenures().stream().map(Tenure::interval).toList();
        return within(joined(intervals), Interval.since(claimedAt));
    }

    /**
     * The parts of intervals that lie within another one.
     *
     * @param intervals the intervals
     * @param limits where to look
     * @return what they share with it
     */
    public static List<Interval> within(List<Interval> intervals, Interval limits) {
        return intervals.stream()
                .map(limits::intersect)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Intervals that follow each other without a gap as one: that a pool changed hands does not matter to who uses its seats. */
    private static List<Interval> joined(List<Interval> intervals) {
        List<Interval> joined = new ArrayList<>();
        for (Interval interval : intervals) {
            Interval last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && interval.from().equals(last.until())) {
                joined.set(joined.size() - 1, new Interval(last.from(), interval.until()));
            } else {
                joined.add(interval);
            }
        }
        return joined;
    }

    /**
     * When a pool is in force, and in whose hands.
     *
     * @param owners its owners, oldest first
     * @param grants when its source grants access, oldest first
     * @return the tenures, oldest first
     */
    public static List<Tenure> tenures(List<Ownership> owners, List<Interval> grants) {
        List<Tenure> tenures = new ArrayList<>();
        for (Interval grant : grants) {
            for (int i = 0; i < owners.size(); i++) {
                Instant from = owners.get(i).since();
                Instant until = i + 1 < owners.size() ? owners.get(i + 1).since() : null;
                Tenure tenure = new Tenure(owners.get(i).owner(), new Interval(from, until));
                grant.intersect(tenure.interval()).ifPresent(held -> tenures.add(new Tenure(tenure.owner(), held)));
            }
        }
        return tenures;
    }
}
