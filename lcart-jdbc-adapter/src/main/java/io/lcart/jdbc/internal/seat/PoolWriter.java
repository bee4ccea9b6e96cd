package io.lcart.jdbc.internal.seat;

import io.lcart.jdbc.internal.Chunks;
import io.lcart.jdbc.internal.Keyed;
import io.lcart.jdbc.internal.Numbers;
import io.lcart.jdbc.internal.Sql;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.Ownership;
import io.lcart.spi.seat.PoolSource.AdminGrant;
import io.lcart.spi.seat.PoolSource.OrderLineSource;
import io.lcart.spi.seat.SeatPool;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.Tenure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Adds pools and changes whose they are. A tenure that holds no instant is not kept. */
final class PoolWriter {

    private static final String INSERT = """
            insert into lcart_seat_pool (host_key, order_id, line_no, grant_key, offering_id, owner_id, supplied_at,
                window_from, window_until)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String INSERT_OWNER =
            "insert into lcart_pool_owner (pool_id, owner_no, owner_id, owned_since) values (?, ?, ?, ?)";
    private static final String LAST_OWNERS =
            "select pool_id, max(owner_no) from lcart_pool_owner where pool_id {in} group by pool_id";
    private static final String UPDATE_OWNER = "update lcart_seat_pool set owner_id = ? where id = ?";
    private static final String DELETE_TENURES = "delete from lcart_pool_tenure where pool_id {in}";
    private static final String INSERT_TENURE =
            "insert into lcart_pool_tenure (pool_id, owner_id, valid_from, valid_until) values (?, ?, ?, ?)";

    private final Sql sql;

    PoolWriter(Sql sql) {
        this.sql = sql;
    }

    /** Adds pools without seats, and returns their numbers. */
    Numbers insert(List<SeatPool> pools) {
        Numbers people = people(pools.stream()
                .flatMap(pool -> Stream.concat(
                        pool.owners().stream().map(Ownership::owner),
                        pool.tenures().stream().map(Tenure::owner))));
        Numbers offerings = Keyed.OFFERING.require(
                sql, pools.stream().map(pool -> pool.offering().value()).toList());
        Numbers orders = Keyed.ORDER.require(
                sql,
                pools.stream()
                        .map(SeatPool::source)
                        .filter(OrderLineSource.class::isInstance)
                        .map(source -> ((OrderLineSource) source).order().value())
                        .toList());
        sql.batch(INSERT, pools, (params, pool) -> {
            params.text(pool.id().value());
            if (pool.source() instanceof OrderLineSource line) {
                params.number(orders.of(line.order().value()))
                        .integer(line.line())
                        .text(null);
            } else {
                params.numberOrNull(null).integerOrNull(null).text(((AdminGrant) pool.source()).key());
            }
            params.number(offerings.of(pool.offering().value()))
                    .number(people.of(pool.owner().value()))
                    .instant(pool.suppliedAt())
                    .interval(pool.window());
        });
        Numbers ids = numbers(pools.stream().map(SeatPool::id).toList());
        insertOwners(owners(pools, ids), people);
        Map<SeatPoolId, List<Tenure>> tenures = new HashMap<>();
        pools.forEach(pool -> tenures.put(pool.id(), pool.tenures()));
        insertTenures(tenures, ids, people);
        return ids;
    }

    private record Owner(long pool, int place, Ownership ownership) {}

    private static List<Owner> owners(List<SeatPool> pools, Numbers ids) {
        List<Owner> owners = new ArrayList<>();
        for (SeatPool pool : pools) {
            int place = 1;
            for (Ownership ownership : pool.owners()) {
                owners.add(new Owner(ids.of(pool.id().value()), place++, ownership));
            }
        }
        return owners;
    }

    private void insertOwners(List<Owner> owners, Numbers people) {
        sql.batch(
                INSERT_OWNER,
                owners,
                (params, owner) -> params.number(owner.pool())
                        .integer(owner.place())
                        .number(people.of(owner.ownership().owner().value()))
                        .instant(owner.ownership().since()));
    }

    void transfer(Map<SeatPoolId, Ownership> ownerships) {
        Numbers ids = numbers(ownerships.keySet());
        Numbers people = people(ownerships.values().stream().map(Ownership::owner));
        Map<Long, Integer> last = new HashMap<>();
        for (List<Long> chunk : Chunks.of(ids.all())) {
            sql.query(LAST_OWNERS).numbers(chunk).each(row -> last.put(row.number(), row.integer()));
        }
        List<Owner> owners = new ArrayList<>();
        ownerships.forEach((pool, next) -> {
            long id = ids.of(pool.value());
            owners.add(new Owner(id, last.getOrDefault(id, 0) + 1, next));
        });
        insertOwners(owners, people);
        sql.changingBatch(
                UPDATE_OWNER,
                owners,
                (params, owner) -> params.number(
                                people.of(owner.ownership().owner().value()))
                        .number(owner.pool()));
    }

    void replaceTenures(Map<SeatPoolId, List<Tenure>> tenures) {
        Numbers ids = numbers(tenures.keySet());
        Numbers people = people(tenures.values().stream().flatMap(List::stream).map(Tenure::owner));
        for (List<Long> chunk : Chunks.of(ids.all())) {
            sql.query(DELETE_TENURES).numbers(chunk).update();
        }
        insertTenures(tenures, ids, people);
    }

    private record PoolTenure(long pool, long owner, Tenure tenure) {}

    private void insertTenures(Map<SeatPoolId, List<Tenure>> tenures, Numbers ids, Numbers people) {
        List<PoolTenure> rows = new ArrayList<>();
        tenures.forEach((pool, timeline) -> timeline.stream()
                .filter(tenure -> !tenure.interval().isEmpty())
                .forEach(tenure -> rows.add(new PoolTenure(
                        ids.of(pool.value()), people.of(tenure.owner().value()), tenure))));
        sql.batch(
                INSERT_TENURE,
                rows,
                (params, row) -> params.number(row.pool())
                        .number(row.owner())
                        .interval(row.tenure().interval()));
    }

    private Numbers numbers(Collection<SeatPoolId> pools) {
        return Keyed.SEAT_POOL.require(
                sql, pools.stream().map(SeatPoolId::value).toList());
    }

    private Numbers people(Stream<AccountId> people) {
        return Keyed.ACCOUNT.require(sql, people.map(AccountId::value).toList());
    }
}
