package io.lcart.jdbc.internal.seat;

import io.lcart.jdbc.internal.Chunks;
import io.lcart.jdbc.internal.Keyed;
import io.lcart.jdbc.internal.Numbers;
import io.lcart.jdbc.internal.Row;
import io.lcart.jdbc.internal.Sql;
import io.lcart.spi.commerce.OrderId;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.Ownership;
import io.lcart.spi.seat.SeatCounts;
import io.lcart.spi.seat.SeatPool;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.SeatPoolStore;
import io.lcart.spi.seat.SeatRefund;
import io.lcart.spi.seat.SeatRefundOutcome;
import io.lcart.spi.seat.SeatSupply;
import io.lcart.spi.seat.SupplyEntry;
import io.lcart.spi.seat.Tenure;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Seat pools and their supply in SQL. */
public final class JdbcSeatPoolStore implements SeatPoolStore {

    private static final String COUNTS = """
            select p.host_key,
                sum(case when s.state = 'AVAILABLE' then 1 else 0 end),
                sum(case when s.state = 'INVITED' then 1 else 0 end),
                sum(case when s.state = 'CLAIMED' then 1 else 0 end),
                sum(case when s.state = 'REVOKED' and s.holder_id is not null then 1 else 0 end),
                sum(case when s.state = 'REVOKED' and s.holder_id is null then 1 else 0 end)
            from lcart_seat_pool p join lcart_seat s on s.pool_id = p.id
            where p.host_key {in}
            group by p.host_key
            """;
    private static final String AVAILABLE = """
            select count(*) from (
                select 1 from lcart_seat_pool p join lcart_seat s on s.pool_id = p.id
                where p.host_key = ? and s.state = 'AVAILABLE'
                limit ?) x
            """;

    private final Sql sql;
    private final Pools pools;
    private final PoolWriter writer;
    private final Supply supply;

    /**
     * The store of a session.
     *
     * @param sql the session
     */
    public JdbcSeatPoolStore(Sql sql) {
        this.sql = sql;
        this.pools = new Pools(sql);
        this.writer = new PoolWriter(sql);
        this.supply = new Supply(sql);
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
        Numbers ids = writer.insert(supplies.stream().map(SeatSupply::pool).toList());
        supply.first(supplies, ids);
    }

    @Override
    public List<SeatRefundOutcome> refund(List<SeatRefund> refunds) {
        return new Refunds(sql).decide(refunds);
    }

    @Override
    public void replaceTenures(Map<SeatPoolId, List<Tenure>> tenures) {
        writer.replaceTenures(tenures);
    }

    @Override
    public void transfer(Map<SeatPoolId, Ownership> ownerships) {
        writer.transfer(ownerships);
    }

    @Override
    public Map<SeatPoolId, SeatCounts> counts(Collection<SeatPoolId> ids) {
        Map<SeatPoolId, SeatCounts> counts = new HashMap<>();
        for (List<String> chunk : Chunks.of(ids, SeatPoolId::value)) {
            sql.query(COUNTS)
                    .texts(chunk)
                    .each(row -> counts.put(
                            new SeatPoolId(row.text()),
                            new SeatCounts(row.integer(), row.integer(), row.integer(), row.integer(), row.integer())));
        }
        return counts;
    }

    @Override
    public int availableUpTo(SeatPoolId pool, int limit) {
        return sql.query(AVAILABLE)
                .text(pool.value())
                .number(limit)
                .list(Row::integer)
                .get(0);
    }

    @Override
    public Map<SeatPoolId, List<SupplyEntry>> ledgers(Collection<SeatPoolId> ids) {
        return supply.ledgers(ids);
    }
}
