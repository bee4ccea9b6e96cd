package io.lcart.jdbc.internal.seat;

import io.lcart.jdbc.internal.Keyed;
import io.lcart.jdbc.internal.Sql;
import io.lcart.spi.seat.ManagerLink;
import io.lcart.spi.seat.Seat;
import io.lcart.spi.seat.SeatId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who used whose seats. */
final class ManagerLinks {

    // why nobody is locked: all claims of a manager's seats would wait for each other
    private static final String INSERT = """
            insert into lcart_manager_link (manager_id, learner_id, pool_id, seat_no, linked_at)
            select m.id, l.id, s.pool_id, s.seat_no, cast(? as {instant})
            from lcart_account m, lcart_account l, lcart_seat_pool p, lcart_seat s
            where m.host_key = ? and l.host_key = ? and p.host_key = ? and s.pool_id = p.id and s.seat_no = ?
            and not exists (
                select 1 from lcart_manager_link k
                where k.manager_id = m.id and k.learner_id = l.id and k.pool_id = s.pool_id and k.seat_no = s.seat_no)
            {if absent}
            """;

    private final Sql sql;

    ManagerLinks(Sql sql) {
        this.sql = sql;
    }

    private record Row(ManagerLink link, SeatPlace place) {}

    void add(List<ManagerLink> links) {
        List<Row> rows = new ArrayList<>();
        for (ManagerLink link : links) {
            SeatPlace place = SeatPlace.of(link.seat());
            if (place == null) {
                throw noSeat(link.seat());
            }
            rows.add(new Row(link, place));
        }
        int[] added = sql.racingBatch(
                INSERT,
                rows,
                (params, row) -> params.instant(row.link().at())
                        .text(row.link().manager().value())
                        .text(row.link().learner().value())
                        .text(row.place().pool())
                        .integer(row.place().number()));
        List<ManagerLink> unclear = new ArrayList<>();
        for (int i = 0; i < added.length; i++) {
            if (added[i] <= 0) {
                unclear.add(links.get(i));
            }
        }
        requireReferences(unclear);
    }

    /** Tells links that were there already from those that refer to nothing. */
    private void requireReferences(List<ManagerLink> links) {
        Keyed.ACCOUNT.require(
                sql,
                links.stream()
                        .flatMap(link ->
                                Stream.of(link.manager().value(), link.learner().value()))
                        .distinct()
                        .toList());
        Map<SeatId, Seat> seats =
                new Seats(sql).find(links.stream().map(ManagerLink::seat).toList());
        for (ManagerLink link : links) {
            if (!seats.containsKey(link.seat())) {
                throw noSeat(link.seat());
            }
        }
    }

    private RuntimeException noSeat(SeatId seat) {
        return sql.conflict("there is no seat " + seat);
    }
}
