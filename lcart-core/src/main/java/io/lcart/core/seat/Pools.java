package io.lcart.core.seat;

import io.lcart.core.internal.DerivedId;
import io.lcart.spi.Interval;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.PoolSource;
import io.lcart.spi.seat.SeatPool;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.Tenure;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How seat pools are named and when they are in force (domain.md §4). Pure functions. */
public final class Pools {

    private Pools() {}

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
     * When access from a pool's seat is in force.
     *
     * @param pool the pool
     * @param claimedAt when the seat was claimed
     * @return the intervals in which the pool is in force, from the claim on
     */
    public static List<Interval> inForce(SeatPool pool, Instant claimedAt) {
        Interval held = Interval.since(claimedAt);
        return pool.tenures().stream()
                .map(tenure -> tenure.interval().intersect(held))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * One owner's tenures.
     *
     * @param owner the owner
     * @param intervals when the pool is in force
     * @return a tenure for each
     */
    public static List<Tenure> tenures(AccountId owner, List<Interval> intervals) {
        return intervals.stream().map(interval -> new Tenure(owner, interval)).toList();
    }
}
