package io.lcart.core.intake;

import io.lcart.core.seat.AccessClock;
import io.lcart.core.seat.pool.Pools;
import io.lcart.spi.commerce.OrderId;
import io.lcart.spi.seat.PoolSource;
import io.lcart.spi.seat.SeatPool;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.storage.Session;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The pools that commands refer to, held until the transaction ends. Not thread-safe. */
final class PoolLookup {

    private final Set<OrderId> orders;
    private final Map<SeatPoolId, SeatPool> pools;

    private PoolLookup(Set<OrderId> orders, Map<SeatPoolId, SeatPool> pools) {
        this.orders = orders;
        this.pools = pools;
    }

    static PoolLookup hold(Session session, Collection<PoolReference> references) {
        Set<OrderId> orders = new LinkedHashSet<>();
        Set<SeatPoolId> pools = new LinkedHashSet<>();
        for (PoolReference reference : references) {
            pools.add(idOf(reference));
            if (reference instanceof PoolReference.OrderLine line) {
                orders.add(new OrderId(line.order()));
            }
        }
        session.seatPools().hold(pools);
        return new PoolLookup(
                session.orders().orders(orders).keySet(), session.seatPools().pools(pools));
    }

    static SeatPoolId idOf(PoolReference reference) {
        if (reference instanceof PoolReference.OrderLine line) {
            return Pools.idOf(new PoolSource.OrderLineSource(new OrderId(line.order()), line.line()));
        }
        return Pools.idOf(new PoolSource.AdminGrant(((PoolReference.Grant) reference).key()));
    }

    @Nullable
    SeatPool find(PoolReference reference) {
        return pools.get(idOf(reference));
    }

    /** Why there is no such pool. */
    RefusalReason unknown(PoolReference reference) {
        boolean noOrder =
                reference instanceof PoolReference.OrderLine line && !orders.contains(new OrderId(line.order()));
        return noOrder ? RefusalReason.UNKNOWN_ORDER : RefusalReason.UNKNOWN_POOL;
    }

    /** Why no seat of a pool may be given at an instant, or {@code null} if one may (domain.md §4, §15-Q10). */
    static @Nullable RefusalReason refusal(SeatPool pool, Instant at, AccessClock clock) {
        Pools.Bar bar = Pools.bar(pool, at, clock);
        if (bar == null) {
            return null;
        }
        return switch (bar) {
            case ACCESS_ENDED -> RefusalReason.ACCESS_ENDED;
            case NOT_IN_FORCE -> RefusalReason.POOL_NOT_IN_FORCE;
        };
    }
}
