package io.lcart.jdbc.internal.seat;

import io.lcart.jdbc.internal.Chunks;
import io.lcart.jdbc.internal.Row;
import io.lcart.jdbc.internal.Sql;
import io.lcart.spi.catalog.OfferingId;
import io.lcart.spi.commerce.OrderId;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.Ownership;
import io.lcart.spi.seat.PoolSource;
import io.lcart.spi.seat.PoolSource.AdminGrant;
import io.lcart.spi.seat.PoolSource.OrderLineSource;
import io.lcart.spi.seat.SeatPool;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.Tenure;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Looks at pools, their owners and their tenures. */
final class Pools {

    private static final String FIND = """
            select p.host_key, r.host_key, p.line_no, p.grant_key, o.host_key, p.supplied_at, p.window_from, p.window_until
            from lcart_seat_pool p
            join lcart_offering o on o.id = p.offering_id
            left join lcart_order r on r.id = p.order_id
            where p.host_key {in}
            """;
    private static final String FIND_OWNERS = """
            select p.host_key, a.host_key, w.owned_since
            from lcart_seat_pool p
            join lcart_pool_owner w on w.pool_id = p.id
            join lcart_account a on a.id = w.owner_id
            where p.host_key {in}
            order by w.owner_no
            """;
    private static final String FIND_TENURES = """
            select p.host_key, a.host_key, t.valid_from, t.valid_until
            from lcart_seat_pool p
            join lcart_pool_tenure t on t.pool_id = p.id
            join lcart_account a on a.id = t.owner_id
            where p.host_key {in}
            order by t.valid_from
            """;
    private static final String KEYS_OF_ORDERS = """
            select p.host_key from lcart_order r join lcart_seat_pool p on p.order_id = r.id
            where r.host_key {in}
            order by p.id
            """;
    private static final String SUPPLIED_AT = "select supplied_at from lcart_seat_pool where host_key = ?";
    private static final String KEYS_OF_OWNER = """
            select p.host_key from lcart_account a join lcart_seat_pool p on p.owner_id = a.id
            where a.host_key = ? and p.supplied_at <= ? and (p.supplied_at < ? or p.host_key > ?)
            order by p.supplied_at desc, p.host_key
            limit ?
            """;

    private final Sql sql;

    Pools(Sql sql) {
        this.sql = sql;
    }

    Map<SeatPoolId, SeatPool> find(Collection<SeatPoolId> ids) {
        Map<SeatPoolId, SeatPool> found = new HashMap<>();
        for (List<String> chunk : Chunks.of(ids, SeatPoolId::value)) {
            Map<String, List<Ownership>> owners = new HashMap<>();
            sql.query(FIND_OWNERS)
                    .texts(chunk)
                    .each(row -> owners.computeIfAbsent(row.text(), key -> new ArrayList<>())
                            .add(new Ownership(new AccountId(row.text()), row.instant())));
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
                        owners.getOrDefault(id.value(), List.of()),
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
        List<String> keys = new ArrayList<>();
        for (List<String> chunk : Chunks.of(orders, OrderId::value)) {
            keys.addAll(sql.query(KEYS_OF_ORDERS).texts(chunk).list(Row::text));
        }
        return inOrder(keys);
    }

    List<SeatPool> ownedBy(AccountId owner, @Nullable SeatPoolId after, int limit) {
        Instant last = after == null
                ? Instant.parse("9999-12-31T23:59:59Z")
                : sql.query(SUPPLIED_AT).text(after.value()).first(Row::instant).orElse(null);
        return last == null
                ? List.of()
                : inOrder(sql.query(KEYS_OF_OWNER)
                        .text(owner.value())
                        .instant(last)
                        .instant(last)
                        .text(after == null ? "" : after.value())
                        .number(limit)
                        .list(Row::text));
    }

    private List<SeatPool> inOrder(List<String> keys) {
        List<SeatPoolId> ids = keys.stream().map(SeatPoolId::new).toList();
        Map<SeatPoolId, SeatPool> found = find(ids);
        return ids.stream().map(id -> Objects.requireNonNull(found.get(id))).toList();
    }
}
