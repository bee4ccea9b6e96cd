package io.lcart.jdbc.internal.seat;

import io.lcart.jdbc.internal.Chunks;
import io.lcart.jdbc.internal.Keyed;
import io.lcart.jdbc.internal.Numbers;
import io.lcart.jdbc.internal.Sql;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.ManagerLink;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who used whose seats. Nobody is locked here, or all claims of a manager's seats would wait for each other; two who record one link at
 * once come to its key.
 */
final class ManagerLinks {

    private static final String KNOWN = """
            select manager_id, learner_id, pool_id, seat_no from lcart_manager_link
            where manager_id {in} and learner_id {in} and pool_id {in}
            """;
    private static final String INSERT = """
            insert into lcart_manager_link (manager_id, learner_id, pool_id, seat_no, linked_at) values (?, ?, ?, ?, ?) {if absent}
            """;

    private final Sql sql;

    ManagerLinks(Sql sql) {
        this.sql = sql;
    }

    private record Link(long manager, long learner, long pool, int seat) {}

    void add(List<ManagerLink> links) {
        Numbers people = Keyed.ACCOUNT.require(
                sql,
                links.stream()
                        .flatMap(link -> Stream.of(link.manager(), link.learner()))
                        .map(AccountId::value)
                        .toList());
        Numbers pools = Keyed.SEAT_POOL.find(
                sql,
                SeatPlace.numbers(links.stream().map(ManagerLink::seat).toList())
                        .keySet());
        Map<Link, Instant> wanted = new LinkedHashMap<>();
        for (ManagerLink link : links) {
            SeatPlace place = SeatPlace.of(link.seat());
            Long pool = place == null ? null : pools.find(place.pool());
            if (place == null || pool == null) {
                throw sql.conflict("there is no seat " + link.seat());
            }
            wanted.putIfAbsent(
                    new Link(
                            people.of(link.manager().value()),
                            people.of(link.learner().value()),
                            pool,
                            place.number()),
                    link.at());
        }
        if (!sql.dialect().insertsIfAbsent()) {
            wanted.keySet().removeAll(known(wanted.keySet()));
        }
        sql.racingBatch(
                INSERT,
                wanted.entrySet(),
                (params, link) -> params.number(link.getKey().manager())
                        .number(link.getKey().learner())
                        .number(link.getKey().pool())
                        .integer(link.getKey().seat())
                        .instant(link.getValue()));
    }

    private Set<Link> known(Set<Link> wanted) {
        Set<Link> known = new HashSet<>();
        for (List<Link> chunk : Chunks.of(wanted)) {
            sql.query(KNOWN)
                    .numbers(chunk.stream().map(Link::manager).distinct().toList())
                    .numbers(chunk.stream().map(Link::learner).distinct().toList())
                    .numbers(chunk.stream().map(Link::pool).distinct().toList())
                    .each(row -> known.add(new Link(row.number(), row.number(), row.number(), row.integer())));
        }
        return known;
    }
}
