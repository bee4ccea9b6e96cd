package io.lcart.jdbc.internal.seat;

import io.lcart.jdbc.internal.Chunks;
import io.lcart.jdbc.internal.Keyed;
import io.lcart.jdbc.internal.Numbers;
import io.lcart.jdbc.internal.Row;
import io.lcart.jdbc.internal.Sql;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.Ownership;
import io.lcart.spi.seat.PoolSource.AdminGrant;
import io.lcart.spi.seat.PoolSource.OrderLineSource;
import io.lcart.spi.seat.SeatCounts;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatPool;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.SeatState;
import io.lcart.spi.seat.SeatSupply;
import io.lcart.spi.seat.SupplyEntry;
import io.lcart.spi.seat.SupplyEntry.Kind;
import io.lcart.spi.seat.Tenure;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** New pools, and the ledger of what seats they have. */
final class PoolSupply {

    private static final String INSERT = """
            insert into lcart_seat_pool (host_key, order_id, line_no, grant_key, offering_id, owner_id, supplied_at,
                window_from, window_until)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String INSERT_ENTRY =
            "insert into lcart_seat_supply (pool_id, kind, seats, supplied_at, seat_no) values (?, ?, ?, ?, ?)";
    private static final String INSERT_SEAT = """
            insert into lcart_seat (pool_id, seat_no, state, state_since, version_no) values (?, ?, ?, ?, 1)
            """;
    private static final String INSERT_STATE = """
            insert into lcart_seat_state (pool_id, seat_no, state, valid_from, valid_until, version_no)
            values (?, ?, ?, ?, ?, 1)
            """;
    private static final String COUNTS = """
            select p.host_key,
                sum(case when s.state = 'AVAILABLE' then 1 else 0 end),
                sum(case when s.state = 'INVITED' then 1 else 0 end),
                sum(case when s.state = 'CLAIMED' then 1 else 0 end),
                sum(case when s.state = 'REVOKED' then 1 else 0 end)
            from lcart_seat_pool p join lcart_seat s on s.pool_id = p.id
            where p.host_key {in}
            group by p.host_key
            """;
    private static final String AVAILABLE = """
            select count(*) from (
                select s.seat_no from lcart_seat_pool p join lcart_seat s on s.pool_id = p.id
                where p.host_key = ? and s.state = 'AVAILABLE' limit ?) x
            """;
    private static final String LEDGER = """
            select p.host_key, l.kind, l.seats, l.supplied_at, l.seat_no
            from lcart_seat_pool p join lcart_seat_supply l on l.pool_id = p.id
            where p.host_key {in}
            order by l.id
            """;

    private final Sql sql;
    private final PoolHands hands;

    PoolSupply(Sql sql) {
        this.sql = sql;
        this.hands = new PoolHands(sql);
    }

    void insert(List<SeatSupply> supplies) {
        List<SeatPool> pools = supplies.stream().map(SeatSupply::pool).toList();
        Numbers people = Keyed.ACCOUNT.require(
                sql,
                pools.stream()
                        .flatMap(pool -> Stream.concat(
                                pool.owners().stream().map(Ownership::owner),
                                pool.tenures().stream().map(Tenure::owner)))
                        .map(AccountId::value)
                        .toList());
        insertPools(pools, people);
        Numbers ids = Keyed.SEAT_POOL.require(
                sql, pools.stream().map(pool -> pool.id().value()).toList());
        Map<SeatPoolId, List<Ownership>> owners = new HashMap<>();
        Map<SeatPoolId, List<Tenure>> tenures = new HashMap<>();
        pools.forEach(pool -> {
            owners.put(pool.id(), pool.owners());
            tenures.put(pool.id(), pool.tenures());
        });
        hands.insertOwners(owners, ids, people);
        hands.insertTenures(tenures, ids, people);
        List<NewSeat> seats = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        for (SeatSupply supply : supplies) {
            SeatPool pool = supply.pool();
            long id = ids.of(pool.id().value());
            Kind kind = pool.source() instanceof AdminGrant ? Kind.GRANTED : Kind.PURCHASED;
            entries.add(new Entry(id, kind, supply.seats(), pool.suppliedAt(), null));
            for (int number = 1; number <= supply.seats(); number++) {
                seats.add(new NewSeat(id, number, pool.suppliedAt()));
            }
        }
        note(entries);
        insertSeats(seats);
    }

    private void insertPools(List<SeatPool> pools, Numbers people) {
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
    }

    /** A seat that comes to be, available. */
    record NewSeat(long pool, int number, Instant since) {}

    void insertSeats(List<NewSeat> seats) {
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

    /** An entry of the ledger. */
    record Entry(
            long pool,
            Kind kind,
            int seats,
            Instant at,
            @Nullable Integer seat) {}

    void note(List<Entry> entries) {
        sql.batch(
                INSERT_ENTRY,
                entries,
                (params, entry) -> params.number(entry.pool())
                        .text(entry.kind().name())
                        .integer(entry.seats())
                        .instant(entry.at())
                        .integerOrNull(entry.seat()));
    }

    Map<SeatPoolId, SeatCounts> counts(Collection<SeatPoolId> ids) {
        Map<SeatPoolId, SeatCounts> counts = new HashMap<>();
        for (List<String> chunk : Chunks.of(ids, SeatPoolId::value)) {
            sql.query(COUNTS)
                    .texts(chunk)
                    .each(row -> counts.put(
                            new SeatPoolId(row.text()),
                            new SeatCounts(row.integer(), row.integer(), row.integer(), row.integer())));
        }
        return counts;
    }

    int availableUpTo(SeatPoolId pool, int limit) {
        return sql.query(AVAILABLE)
                .text(pool.value())
                .number(limit)
                .first(Row::integer)
                .orElse(0);
    }

    Map<SeatPoolId, List<SupplyEntry>> ledgers(Collection<SeatPoolId> ids) {
        Map<SeatPoolId, List<SupplyEntry>> ledgers = new HashMap<>();
        for (List<String> chunk : Chunks.of(ids, SeatPoolId::value)) {
            sql.query(LEDGER).texts(chunk).each(row -> {
                SeatPoolId pool = new SeatPoolId(row.text());
                ledgers.computeIfAbsent(pool, id -> new ArrayList<>()).add(entry(pool, row));
            });
        }
        return ledgers;
    }

    private static SupplyEntry entry(SeatPoolId pool, Row row) throws SQLException {
        Kind kind = Kind.valueOf(row.text());
        int seats = row.integer();
        Instant at = row.instant();
        Integer number = row.integerOrNull();
        SeatId seat = number == null ? null : SeatNames.name(pool.value(), number);
        return new SupplyEntry(kind, seats, at, seat);
    }
}
