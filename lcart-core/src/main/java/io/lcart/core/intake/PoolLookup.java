package io.lcart.core.intake;

import io.lcart.core.seat.Pools;
import io.lcart.spi.Interval;
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

/** The pools that commands refer to, locked together with their orders. Not thread-safe. */
final class PoolLookup {

    private final Set<OrderId> orders;
    private final Map<SeatPoolId, SeatPool> pools;

    private PoolLookup(Set<OrderId> orders, Map<SeatPoolId, SeatPool> pools) {
        this.orders = orders;
        this.pools = pools;
    }

    static PoolLookup lock(Session session, Collection<PoolReference> references) {
        Set<OrderId> orders = new LinkedHashSet<>();
        Set<SeatPoolId> pools = new LinkedHashSet<>();
        for (PoolReference reference : references) {
            pools.add(idOf(reference));
            if (reference instanceof PoolReference.OrderLine line) {
                orders.add(new OrderId(line.order()));
            }
        }
        Set<OrderId> known = session.orders().lock(orders);
        session.seatPools().lock(pools);
        return new PoolLookup(known, session.seatPools().pools(pools));
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
    static @Nullable RefusalReason refusal(SeatPool pool, Instant at) {
        Interval window = pool.window();
        if (window.until() != null && !at.isBefore(window.until())) {
            return RefusalReason.ACCESS_ENDED;
        }
        return Pools.tenureAt(pool, at).isEmpty() ? RefusalReason.POOL_NOT_IN_FORCE : null;
    }
}
