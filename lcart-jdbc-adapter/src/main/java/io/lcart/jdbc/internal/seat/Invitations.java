package io.lcart.jdbc.internal.seat;

import io.lcart.jdbc.internal.Chunks;
import io.lcart.jdbc.internal.Numbers;
import io.lcart.jdbc.internal.Sql;
import io.lcart.jdbc.internal.seat.SeatTaker.Holder;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.Invitation;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.SeatState;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Seats held for invitations: one for each. */
final class Invitations extends Allocation<Invitation, InvitationId> {

    private static final String HELD = """
            select i.host_key, p.host_key, i.seat_no
            from lcart_invitation i join lcart_seat_pool p on p.id = i.pool_id
            where i.host_key {in}
            """;
    private static final String INSERT = """
            insert into lcart_invitation (host_key, pool_id, seat_no, inviter_id, email, email_key, opened_at, sent_at,
                closed_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    Invitations(Sql sql) {
        super(sql, SeatState.INVITED);
    }

    @Override
    SeatPoolId pool(Invitation invitation) {
        return invitation.pool();
    }

    @Override
    AccountId account(Invitation invitation) {
        return invitation.inviter();
    }

    @Override
    Instant at(Invitation invitation) {
        return invitation.at();
    }

    @Override
    InvitationId key(Invitation invitation) {
        return invitation.id();
    }

    @Override
    Holder holder(Invitation invitation, long pool, long account) {
        return new Holder(null, null);
    }

    @Override
    Map<InvitationId, SeatId> held(List<Invitation> invitations, Numbers pools, Numbers accounts) {
        Map<InvitationId, SeatId> held = new HashMap<>();
        for (List<String> chunk :
                Chunks.of(invitations, invitation -> invitation.id().value())) {
            sql().query(HELD)
                    .texts(chunk)
                    .each(row -> held.put(new InvitationId(row.text()), SeatNames.name(row.text(), row.integer())));
        }
        return held;
    }

    @Override
    void taken(List<Given<Invitation>> given, Numbers accounts) {
        sql().batch(
                        INSERT,
                        given,
                        (params, row) -> params.text(row.wish().id().value())
                                .number(row.seat().pool())
                                .integer(row.seat().number())
                                .number(accounts.of(row.wish().inviter().value()))
                                .text(row.wish().email())
                                .text(row.wish().emailKey())
                                .instant(row.wish().at())
                                .instant(row.wish().at())
                                .end(null)
                                .end(row.wish().expiresAt()));
    }
}
