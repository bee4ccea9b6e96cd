package io.lcart.jdbc.internal.seat;

import io.lcart.jdbc.internal.Chunks;
import io.lcart.jdbc.internal.Keyed;
import io.lcart.jdbc.internal.Sql;
import io.lcart.spi.seat.InvitationEnd;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatPoolId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Invitations that have not ended, locked in one order for all callers, so that of rivals one finds them open. */
final class OpenInvitations {

    // why sub-queries and no join: the lock is for the invitations alone
    private static final String FIND = """
            select i.id, i.host_key, i.pool_id, (select p.host_key from lcart_seat_pool p where p.id = i.pool_id), i.seat_no,
                i.opened_at, i.sent_at
            from lcart_invitation i
            where i.id {in} and i.open_mark = 1
            order by i.id
            {lock}
            """;
    private static final String CLOSE = """
            update lcart_invitation set closed_at = ?, end_reason = ?, open_mark = null where id = ? and open_mark = 1
            """;

    private final Sql sql;

    OpenInvitations(Sql sql) {
        this.sql = sql;
    }

    /** One of them. */
    record Open(
            long id, InvitationId key, long pool, SeatPoolId poolKey, int number, Instant openedAt, Instant sentAt) {

        SeatId seat() {
            return SeatPlace.id(poolKey.value(), number);
        }

        /** When something happened to it: no state ends before it began. */
        Instant notBefore(Instant at) {
            return at.isBefore(openedAt) ? openedAt : at;
        }
    }

    /** One that ends. */
    record Closed(Open invitation, Instant at) {}

    Map<InvitationId, Open> lock(Collection<InvitationId> ids) {
        List<Long> numbers = List.copyOf(Keyed.INVITATION
                .lock(sql, ids.stream().map(InvitationId::value).toList())
                .all());
        Map<InvitationId, Open> open = new HashMap<>();
        for (List<Long> chunk : Chunks.of(numbers)) {
            sql.query(FIND).numbers(chunk).each(row -> {
                Open found = new Open(
                        row.number(),
                        new InvitationId(row.text()),
                        row.number(),
                        new SeatPoolId(row.text()),
                        row.integer(),
                        row.instant(),
                        row.instant());
                open.put(found.key(), found);
            });
        }
        return open;
    }

    void close(List<Closed> invitations, InvitationEnd end) {
        sql.changingBatch(
                CLOSE,
                invitations,
                (params, closed) -> params.instant(closed.at())
                        .text(end.name())
                        .number(closed.invitation().id()));
    }
}
