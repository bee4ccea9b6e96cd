package io.lcart.jdbc.internal.seat;

import io.lcart.jdbc.internal.Chunks;
import io.lcart.jdbc.internal.Keyed;
import io.lcart.jdbc.internal.Row;
import io.lcart.jdbc.internal.Sql;
import io.lcart.spi.commerce.OrderId;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.SeatPool;
import io.lcart.spi.seat.SeatPoolId;
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

    // why one statement: a pool is read before every seat that is given
    private static final String FIND = """
            select p.id as pool_id, p.host_key as pool_key, 'POOL' as part, 0 as place_no, o.id as other_id, o.host_key as other_key,
                p.supplied_at as first_at, p.window_from as second_at, p.window_until as third_at, r.host_key as order_key,
                p.line_no, p.grant_key
            from lcart_seat_pool p
            join lcart_offering o on o.id = p.offering_id
            left join lcart_order r on r.id = p.order_id
            where p.host_key {in}
            union all
            select p.id, p.host_key, 'OWNER', w.owner_no, a.id, a.host_key, w.owned_since, w.owned_since, w.owned_since, null, null, null
            from lcart_seat_pool p
            join lcart_pool_owner w on w.pool_id = p.id
            join lcart_account a on a.id = w.owner_id
            where p.host_key {in}
            union all
            select p.id, p.host_key, 'TENURE', 0, a.id, a.host_key, t.valid_from, t.valid_until, t.valid_until, null, null, null
            from lcart_seat_pool p
            join lcart_pool_tenure t on t.pool_id = p.id
            join lcart_account a on a.id = t.owner_id
            where p.host_key {in}
            order by place_no, first_at
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
            Map<String, Parts> parts = new HashMap<>();
            sql.query(FIND).texts(chunk).texts(chunk).texts(chunk).each(row -> {
                long id = row.number();
                String key = row.text();
                Keyed.SEAT_POOL.note(sql, key, id);
                parts.computeIfAbsent(key, k -> new Parts(sql, new SeatPoolId(k)))
                        .take(row);
            });
            parts.values().forEach(part -> found.put(part.id(), part.whole()));
        }
        return found;
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
