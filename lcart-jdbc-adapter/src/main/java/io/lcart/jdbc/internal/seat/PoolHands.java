package io.lcart.jdbc.internal.seat;

import io.lcart.jdbc.internal.Chunks;
import io.lcart.jdbc.internal.Keyed;
import io.lcart.jdbc.internal.Numbers;
import io.lcart.jdbc.internal.Sql;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.Ownership;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.Tenure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** In whose hands pools are, and when they are in force. A tenure that holds no instant is not kept. */
final class PoolHands {

    private static final String DELETE_TENURES = "delete from lcart_pool_tenure where pool_id {in}";
    private static final String INSERT_TENURE =
            "insert into lcart_pool_tenure (pool_id, owner_id, valid_from, valid_until) values (?, ?, ?, ?)";
    private static final String COUNT_OWNERS = """
            select pool_id, max(owner_no) from lcart_pool_owner where pool_id {in} group by pool_id
            """;
    private static final String INSERT_OWNER =
            "insert into lcart_pool_owner (pool_id, owner_no, owner_id, owned_since) values (?, ?, ?, ?)";
    private static final String UPDATE_OWNER = "update lcart_seat_pool set owner_id = ? where id = ?";

    private final Sql sql;

    PoolHands(Sql sql) {
        this.sql = sql;
    }

    private Numbers numbers(Collection<SeatPoolId> pools) {
        return Keyed.SEAT_POOL.require(
                sql, pools.stream().map(SeatPoolId::value).toList());
    }

    private Numbers people(Collection<AccountId> accounts) {
        return Keyed.ACCOUNT.require(
                sql, accounts.stream().map(AccountId::value).toList());
    }

    void replaceTenures(Map<SeatPoolId, List<Tenure>> tenures) {
        Numbers ids = numbers(tenures.keySet());
        Numbers people = people(tenures.values().stream()
                .flatMap(List::stream)
                .map(Tenure::owner)
                .toList());
        for (List<Long> chunk : Chunks.of(ids.all())) {
            sql.query(DELETE_TENURES).numbers(chunk).update();
        }
        insertTenures(tenures, ids, people);
    }

    void transfer(Map<SeatPoolId, Ownership> ownerships) {
        Numbers ids = numbers(ownerships.keySet());
        Numbers people =
                people(ownerships.values().stream().map(Ownership::owner).toList());
        Map<Long, Integer> last = new HashMap<>();
        for (List<Long> chunk : Chunks.of(ids.all())) {
            sql.query(COUNT_OWNERS).numbers(chunk).each(row -> last.put(row.number(), row.integer()));
        }
        sql.batch(INSERT_OWNER, ownerships.entrySet(), (params, each) -> {
            long pool = ids.of(each.getKey().value());
            params.number(pool)
                    .integer(last.getOrDefault(pool, 0) + 1)
                    .number(people.of(each.getValue().owner().value()))
                    .instant(each.getValue().since());
        });
        sql.batch(
                UPDATE_OWNER,
                ownerships.entrySet(),
                (params, each) -> params.number(
                                people.of(each.getValue().owner().value()))
                        .number(ids.of(each.getKey().value())));
    }

    private record PoolOwner(long pool, int number, Ownership ownership) {}

    void insertOwners(Map<SeatPoolId, List<Ownership>> owners, Numbers ids, Numbers people) {
        List<PoolOwner> rows = new ArrayList<>();
        owners.forEach((pool, all) -> {
            for (int i = 0; i < all.size(); i++) {
                rows.add(new PoolOwner(ids.of(pool.value()), i + 1, all.get(i)));
            }
        });
        sql.batch(
                INSERT_OWNER,
                rows,
                (params, row) -> params.number(row.pool())
                        .integer(row.number())
                        .number(people.of(row.ownership().owner().value()))
                        .instant(row.ownership().since()));
    }

    private record PoolTenure(long pool, long owner, Tenure tenure) {}

    void insertTenures(Map<SeatPoolId, List<Tenure>> tenures, Numbers ids, Numbers people) {
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
}
