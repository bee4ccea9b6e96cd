package io.lcart.jdbc.internal.seat;

import io.lcart.jdbc.internal.Chunks;
import io.lcart.jdbc.internal.Keyed;
import io.lcart.jdbc.internal.Numbers;
import io.lcart.jdbc.internal.Row;
import io.lcart.jdbc.internal.Sql;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.commerce.OrderId;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.PoolSource;
import io.lcart.spi.seat.PoolSource.AdminGrant;
import io.lcart.spi.seat.PoolSource.OrderLineSource;
import io.lcart.spi.seat.SeatPool;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.SeatState;
import io.lcart.spi.seat.SeatSupply;
import io.lcart.spi.seat.Tenure;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Pools with their tenures, supply and seats. A tenure that holds no instant is not kept. */
final class Pools {

    private static final String COLUMNS = """
            select p.host_key, r.host_key, p.line_no, p.grant_key, o.host_key, a.host_key, p.supplied_at, p.window_from,
                p.window_until
            from lcart_seat_pool p
            join lcart_offering o on o.id = p.offering_id
            join lcart_account a on a.id = p.owner_id
            left join lcart_order r on r.id = p.order_id
            """;
    private static final String FIND = COLUMNS + "where p.host_key {in}";
    private static final String KEYS_OF_ORDERS = """
            select p.host_key from lcart_order r join lcart_seat_pool p on p.order_id = r.id
            where r.host_key {in}
            order by p.id
            """;
    private static final String FIND_TENURES = """
            select p.host_key, a.host_key, t.valid_from, t.valid_until
            from lcart_seat_pool p
            join lcart_pool_tenure t on t.pool_id = p.id
            join lcart_account a on a.id = t.owner_id
            where p.host_key {in}
            order by t.valid_from
            """;
    private static final String INSERT = """
            insert into lcart_seat_pool (host_key, order_id, line_no, grant_key, offering_id, owner_id, supplied_at,
                window_from, window_until)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String INSERT_SUPPLY =
            "insert into lcart_seat_supply (pool_id, kind, seats, supplied_at) values (?, ?, ?, ?)";
    private static final String INSERT_SEAT = """
            insert into lcart_seat (pool_id, seat_no, state, state_since, version_no) values (?, ?, ?, ?, 1)
            """;
    private static final String INSERT_STATE = """
            insert into lcart_seat_state (pool_id, seat_no, state, valid_from, valid_until, version_no)
            values (?, ?, ?, ?, ?, 1)
            """;
    private static final String DELETE_TENURES = "delete from lcart_pool_tenure where pool_id {in}";
    private static final String INSERT_TENURE =
            "insert into lcart_pool_tenure (pool_id, owner_id, valid_from, valid_until) values (?, ?, ?, ?)";
    private static final String UPDATE_OWNER = "update lcart_seat_pool set owner_id = ? where id = ?";

    private final Sql sql;

    Pools(Sql sql) {
        this.sql = sql;
    }

    Map<SeatPoolId, SeatPool> find(Collection<SeatPoolId> ids) {
        Map<SeatPoolId, SeatPool> found = new HashMap<>();
        for (List<String> chunk : Chunks.of(ids, SeatPoolId::value)) {
            Map<String, List<Tenure>> tenures = new HashMap<>();
            sql.query(FIND_TENURES)
                    .texts(chunk)
                    .each(row -> tenures.computeIfAbsent(row.text(), key -> new ArrayList<>())
                            .add(new Tenure(new AccountId(row.text()), row.interval())));
            sql.query(FIND).texts(chunk).each(row -> {
                SeatPoolId id = new SeatPoolId(row.text());
                SeatPool pool = new SeatPool(
                        id,
                        source(row),
                        new OfferingId(row.text()),
                        new AccountId(row.text()),
                        row.instant(),
                        row.interval(),
                        tenures.getOrDefault(id.value(), List.of()));
                found.put(id, pool);
            });
        }
        return found;
    }

    private static PoolSource source(Row row) throws SQLException {
        String order = row.textOrNull();
        int line = row.integer();
        String grant = row.textOrNull();
        return order == null
                ? new AdminGrant(Objects.requireNonNull(grant))
                : new OrderLineSource(new OrderId(order), line);
    }

    List<SeatPool> ofOrders(Collection<OrderId> orders) {
        List<SeatPoolId> ids = new ArrayList<>();
        for (List<String> chunk : Chunks.of(orders, OrderId::value)) {
            ids.addAll(sql.query(KEYS_OF_ORDERS).texts(chunk).list(row -> new SeatPoolId(row.text())));
        }
        Map<SeatPoolId, SeatPool> found = find(ids);
        return ids.stream().map(id -> Objects.requireNonNull(found.get(id))).toList();
    }

    void insert(List<SeatSupply> supplies) {
        List<SeatPool> pools = supplies.stream().map(SeatSupply::pool).toList();
        Numbers people = Keyed.ACCOUNT.require(
                sql,
                pools.stream()
                        .flatMap(pool -> Stream.concat(
                                Stream.of(pool.owner()), pool.tenures().stream().map(Tenure::owner)))
                        .map(AccountId::value)
                        .toList());
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
        Map<SeatPoolId, List<Tenure>> tenures = new HashMap<>();
        pools.forEach(pool -> tenures.put(pool.id(), pool.tenures()));
        insertTenures(tenures, ids, people);
        insertSeats(supplies, ids);
    }

    private Numbers numbers(Collection<SeatPoolId> pools) {
        return Keyed.SEAT_POOL.require(
                sql, pools.stream().map(SeatPoolId::value).toList());
    }

    private record NewSeat(long pool, int number, Instant since) {}

    private void insertSeats(List<SeatSupply> supplies, Numbers ids) {
        sql.batch(
                INSERT_SUPPLY,
                supplies,
                (params, supply) -> params.number(ids.of(supply.pool().id().value()))
                        .text(supply.pool().source() instanceof AdminGrant ? "GRANTED" : "PURCHASED")
                        .integer(supply.seats())
                        .instant(supply.pool().suppliedAt()));
        List<NewSeat> seats = new ArrayList<>();
        for (SeatSupply supply : supplies) {
            long pool = ids.of(supply.pool().id().value());
            for (int number = 1; number <= supply.seats(); number++) {
                seats.add(new NewSeat(pool, number, supply.pool().suppliedAt()));
            }
        }
        sql.batch(
                INSERT_SEAT,
                seats,
                (params, seat) -> params.number(seat.pool())
                        .integer(seat.number())
                        .text(SeatState.AVAILABLE.name())
                        .instant(seat.since()));
        sql.batch(
                INSERT_STATE,
                seats,
                (params, seat) -> params.number(seat.pool())
                        .integer(seat.number())
                        .text(SeatState.AVAILABLE.name())
                        .instant(seat.since())
                        .end(null));
    }

    void replaceTenures(Map<SeatPoolId, List<Tenure>> tenures) {
        Numbers ids = numbers(tenures.keySet());
        Numbers people = Keyed.ACCOUNT.require(
                sql,
                tenures.values().stream()
                        .flatMap(List::stream)
                        .map(tenure -> tenure.owner().value())
                        .toList());
        for (List<Long> chunk : Chunks.of(ids.all())) {
            sql.query(DELETE_TENURES).numbers(chunk).update();
        }
        insertTenures(tenures, ids, people);
        Map<Long, Long> owners = new HashMap<>();
        tenures.forEach((pool, timeline) -> {
            if (!timeline.isEmpty()) {
                Tenure last = timeline.get(timeline.size() - 1);
                owners.put(ids.of(pool.value()), people.of(last.owner().value()));
            }
        });
        sql.batch(
                UPDATE_OWNER,
                owners.entrySet(),
                (params, owner) -> params.number(owner.getValue()).number(owner.getKey()));
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
}
