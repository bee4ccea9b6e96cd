package io.lcart.jdbc.internal.seat;

import io.lcart.jdbc.internal.Chunks;
import io.lcart.jdbc.internal.Row;
import io.lcart.jdbc.internal.Sql;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.Invitation;
import io.lcart.spi.seat.InvitationEnd;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.InvitationRecord;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatPoolId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds invitations. */
final class InvitationRows {

    private static final String COLUMNS = """
            select i.host_key, p.host_key, a.host_key, i.email, i.email_key, i.opened_at, i.expires_at, i.seat_no,
                i.sent_at, i.end_reason, i.closed_at
            from lcart_invitation i
            join lcart_seat_pool p on p.id = i.pool_id
            join lcart_account a on a.id = i.inviter_id
            """;
    private static final String FIND = COLUMNS + "where i.host_key {in}";
    private static final String OVERDUE = COLUMNS + """
            where i.closed_at = ? and i.expires_at <= ? and i.end_reason is null
            order by i.expires_at, i.id
            limit ?
            """;
    private static final String OVERDUE_IN = COLUMNS + """
            where p.host_key = ? and i.closed_at = ? and i.expires_at <= ? and i.end_reason is null
            order by i.expires_at, i.id
            limit ?
            """;
    private static final String OPEN_TO = """
            select i.email_key, i.host_key
            from lcart_seat_pool p
            join lcart_invitation i on i.pool_id = p.id
            where p.host_key = ? and i.email_key {in} and i.end_reason is null
            """;

    private final Sql sql;

    InvitationRows(Sql sql) {
        this.sql = sql;
    }

    Map<InvitationId, InvitationRecord> find(Collection<InvitationId> ids) {
        Map<InvitationId, InvitationRecord> found = new HashMap<>();
        for (List<String> chunk : Chunks.of(ids, InvitationId::value)) {
            sql.query(FIND).texts(chunk).each(row -> {
                InvitationRecord read = read(row);
                found.put(read.invitation().id(), read);
            });
        }
        return found;
    }

    Map<String, InvitationId> openTo(SeatPoolId pool, Collection<String> emailKeys) {
        Map<String, InvitationId> open = new HashMap<>();
        for (List<String> chunk : Chunks.of(emailKeys)) {
            sql.query(OPEN_TO)
                    .text(pool.value())
                    .texts(chunk)
                    .each(row -> open.put(row.text(), new InvitationId(row.text())));
        }
        return open;
    }

    List<Invitation> overdue(Instant at, int limit) {
        return sql.query(OVERDUE)
                .open()
                .instant(at)
                .number(limit)
                .list(row -> read(row).invitation());
    }

    List<Invitation> overdueIn(SeatPoolId pool, Instant at, int limit) {
        return sql.query(OVERDUE_IN)
                .text(pool.value())
                .open()
                .instant(at)
                .number(limit)
                .list(row -> read(row).invitation());
    }

    private static InvitationRecord read(Row row) throws SQLException {
        InvitationId id = new InvitationId(row.text());
        SeatPoolId pool = new SeatPoolId(row.text());
        Invitation invitation = new Invitation(
                id, pool, new AccountId(row.text()), row.textOrNull(), row.textOrNull(), row.instant(), row.end());
        SeatId seat = SeatNames.name(pool.value(), row.integer());
        Instant sentAt = row.instant();
        String end = row.textOrNull();
        Instant endedAt = row.end();
        return new InvitationRecord(
                invitation,
                seat,
                sentAt,
                end == null ? null : InvitationEnd.valueOf(end),
                end == null ? null : endedAt);
    }
}
