package io.lcart.jdbc.internal.seat;

import io.lcart.jdbc.internal.Keyed;
import io.lcart.jdbc.internal.Sql;
import io.lcart.spi.commerce.OrderId;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.Ownership;
import io.lcart.spi.seat.SeatCounts;
import io.lcart.spi.seat.SeatPool;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.SeatPoolStore;
import io.lcart.spi.seat.SeatSupply;
import io.lcart.spi.seat.SupplyEntry;
import io.lcart.spi.seat.Tenure;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Seat pools in SQL. */
public final class JdbcSeatPoolStore implements SeatPoolStore {

    private final Sql sql;
    private final Pools pools;
    private final PoolHands hands;
    private final PoolSupply supply;

    /**
     * The store of a session.
     *
     * @param sql the session
     */
    public JdbcSeatPoolStore(Sql sql) {
        this.sql = sql;
        this.pools = new Pools(sql);
        this.hands = new PoolHands(sql);
        this.supply = new PoolSupply(sql);
    }

    @Override
    public Map<SeatPoolId, SeatPool> pools(Collection<SeatPoolId> ids) {
        return pools.find(ids);
    }

    @Override
    public List<SeatPool> ofOrders(Collection<OrderId> orders) {
        return pools.ofOrders(orders);
    }

    @Override
    public List<SeatPool> ownedBy(AccountId owner, @Nullable SeatPoolId after, int limit) {
        return pools.ownedBy(owner, after, limit);
    }

    @Override
    public Set<SeatPoolId> lock(Collection<SeatPoolId> ids) {
        return Keyed.SEAT_POOL.lockAll(sql, ids, SeatPoolId::value);
    }

    @Override
    public Set<SeatPoolId> hold(Collection<SeatPoolId> ids) {
        return Keyed.SEAT_POOL.holdAll(sql, ids, SeatPoolId::value);
    }

    @Override
    public void supply(List<SeatSupply> supplies) {
        supply.insert(supplies);
    }

    @Override
    public void replaceTenures(Map<SeatPoolId, List<Tenure>> tenures) {
        hands.replaceTenures(tenures);
    }

    @Override
    public void transfer(Map<SeatPoolId, Ownership> ownerships) {
        hands.transfer(ownerships);
    }

    @Override
    public Map<SeatPoolId, SeatCounts> counts(Collection<SeatPoolId> ids) {
        return supply.counts(ids);
    }

    @Override
    public int availableUpTo(SeatPoolId pool, int limit) {
        return supply.availableUpTo(pool, limit);
    }

    @Override
    public Map<SeatPoolId, List<SupplyEntry>> ledgers(Collection<SeatPoolId> ids) {
        return supply.ledgers(ids);
    }
}
