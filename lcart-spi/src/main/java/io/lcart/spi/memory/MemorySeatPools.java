package io.lcart.spi.memory;

import io.lcart.spi.commerce.OrderId;
import io.lcart.spi.memory.SeatTables.Listed;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.Ownership;
import io.lcart.spi.seat.PoolSource.OrderLineSource;
import io.lcart.spi.seat.SeatCounts;
import io.lcart.spi.seat.SeatPool;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.SeatPoolStore;
import io.lcart.spi.seat.SeatRefund;
import io.lcart.spi.seat.SeatRefundOutcome;
import io.lcart.spi.seat.SeatSupply;
import io.lcart.spi.seat.SupplyEntry;
import io.lcart.spi.seat.Tenure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Pools and their supply in memory. */
final class MemorySeatPools implements SeatPoolStore {

    private static final int LONGEST = 1000;

    private final MemorySession session;

    MemorySeatPools(MemorySession session) {
        this.session = session;
    }

    @Override
    public Map<SeatPoolId, SeatPool> pools(Collection<SeatPoolId> ids) {
        return session.read().seats.pools.pick(ids);
    }

    @Override
    public List<SeatPool> ofOrders(Collection<OrderId> orders) {
        SeatTables tables = session.read().seats;
        return Set.copyOf(orders).stream()
                .flatMap(order -> tables.pools.pick(tables.poolsOfOrder.of(order)).values().stream())
                .toList();
    }

    @Override
    public List<SeatPool> ownedBy(AccountId owner, @Nullable SeatPoolId after, int limit) {
        SeatTables tables = session.read().seats;
        Pages.limit(limit, LONGEST);
        SeatPool last = after == null ? null : tables.pools.get(after);
        if (after != null && last == null) {
            return List.of();
        }
        return tables.poolsOwnedBy.of(owner).stream()
                .dropWhile(listed -> last != null && listed.compareTo(new Listed(last)) <= 0)
                .limit(limit)
                .map(listed -> Objects.requireNonNull(tables.pools.get(listed.pool())))
                .toList();
    }

    @Override
    public Set<SeatPoolId> lock(Collection<SeatPoolId> ids) {
        return session.write().seats.pools.existing(ids);
    }

    @Override
    public Set<SeatPoolId> hold(Collection<SeatPoolId> ids) {
        return lock(ids);
    }

    @Override
    public void supply(List<SeatSupply> supplies) {
        Tables tables = session.write();
        for (SeatSupply supply : supplies) {
            SeatPool pool = supply.pool();
            session.requireNew("seat pool", tables.seats.pools, pool.id());
            pool.owners().forEach(owned -> session.require("account", tables.accounts, owned.owner()));
            session.require("offering", tables.offerings, pool.offering());
            if (pool.source() instanceof OrderLineSource line) {
                session.require("order", tables.orders, line.order());
                tables.seats.poolsOfOrder.add(line.order(), pool.id());
            }
            tables.seats.pools.put(pool.id(), pool);
            tables.seats.poolsOwnedBy.add(pool.owner(), new Listed(pool));
            noteTenures(tables, pool);
            tables.seats.addSeats(supply);
        }
    }

    @Override
    public List<SeatRefundOutcome> refund(List<SeatRefund> refunds) {
        SeatTables tables = session.write().seats;
        return refunds.stream().map(refund -> refund(tables, refund)).toList();
    }

    private static SeatRefundOutcome refund(SeatTables tables, SeatRefund refund) {
        SeatRefund earlier = tables.refunds.get(refund.id());
        if (earlier != null) {
            return new SeatRefundOutcome.Known(earlier);
        }
        PoolSeats seats = tables.seats.get(refund.pool());
        SeatRefundOutcome outcome = seats == null ? new SeatRefundOutcome.TooFewAvailable(0) : seats.refund(refund);
        if (outcome instanceof SeatRefundOutcome.Refunded) {
            tables.refunds.put(refund.id(), refund);
        }
        return outcome;
    }

    @Override
    public void replaceTenures(Map<SeatPoolId, List<Tenure>> tenures) {
        Tables tables = session.write();
        tenures.forEach((id, timeline) -> {
            SeatPool before = existing(tables, id);
            SeatPool after = changed(before, before.owners(), timeline);
            tables.seats.pools.put(id, after);
            noteTenures(tables, after);
        });
    }

    @Override
    public void transfer(Map<SeatPoolId, Ownership> ownerships) {
        Tables tables = session.write();
        ownerships.forEach((id, next) -> {
            SeatPool before = existing(tables, id);
            session.require("account", tables.accounts, next.owner());
            List<Ownership> owners = new ArrayList<>(before.owners());
            owners.add(next);
            tables.seats.pools.put(id, changed(before, owners, before.tenures()));
            tables.seats.poolsOwnedBy.remove(before.owner(), new Listed(before));
            tables.seats.poolsOwnedBy.add(next.owner(), new Listed(before));
        });
    }

    @Override
    public Map<SeatPoolId, SeatCounts> counts(Collection<SeatPoolId> ids) {
        return ofSeats(ids, PoolSeats::counts);
    }

    @Override
    public int availableUpTo(SeatPoolId pool, int limit) {
        PoolSeats seats = session.read().seats.seats.get(pool);
        Pages.limit(limit);
        return seats == null ? 0 : Math.min(limit, seats.counts().available());
    }

    @Override
    public Map<SeatPoolId, List<SupplyEntry>> ledgers(Collection<SeatPoolId> ids) {
        return ofSeats(ids, PoolSeats::ledger);
    }

    private <V> Map<SeatPoolId, V> ofSeats(Collection<SeatPoolId> ids, Function<PoolSeats, V> value) {
        Map<SeatPoolId, V> values = new LinkedHashMap<>();
        session.read().seats.seats.pick(ids).forEach((id, seats) -> values.put(id, value.apply(seats)));
        return values;
    }

    private SeatPool existing(Tables tables, SeatPoolId id) {
        SeatPool pool = tables.seats.pools.get(id);
        if (pool == null) {
            throw session.conflict("there is no seat pool " + id);
        }
        return pool;
    }

    private void noteTenures(Tables tables, SeatPool pool) {
        for (Tenure tenure : pool.tenures()) {
            session.require("account", tables.accounts, tenure.owner());
            tables.seats.poolsEverOf.add(tenure.owner(), pool.id());
        }
    }

    private static SeatPool changed(SeatPool pool, List<Ownership> owners, List<Tenure> tenures) {
        return new SeatPool(
                pool.id(), pool.source(), pool.offering(), owners, pool.suppliedAt(), pool.window(), tenures);
    }
}
