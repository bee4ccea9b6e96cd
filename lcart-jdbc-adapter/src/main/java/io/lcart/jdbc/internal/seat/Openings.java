package io.lcart.jdbc.internal.seat;

import io.lcart.jdbc.internal.Chunks;
import io.lcart.jdbc.internal.Keyed;
import io.lcart.jdbc.internal.Numbers;
import io.lcart.jdbc.internal.Sql;
import io.lcart.jdbc.internal.seat.SeatTaker.Taken;
import io.lcart.spi.seat.Invitation;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatOutcome;
import io.lcart.spi.seat.SeatState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds seats for invitations: one for each. */
final class Openings {

    private static final String HELD = """
            select i.host_key, p.host_key, i.seat_no
            from lcart_invitation i join lcart_seat_pool p on p.id = i.pool_id
            where i.host_key {in}
            """;
    private static final String INSERT = """
            insert into lcart_invitation (host_key, pool_id, seat_no, inviter_id, email, email_key, opened_at, sent_at, closed_at,
                expires_at, open_mark)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
            """;

    private final Sql sql;
    private final SeatTaker taker;

    Openings(Sql sql) {
        this.sql = sql;
        this.taker = new SeatTaker(sql);
    }

    private record Opened(Invitation invitation, long pool, int number) {}

    List<SeatOutcome> decide(List<Invitation> invitations) {
        List<String> pools = invitations.stream()
                .map(invitation -> invitation.pool().value())
                .toList();
        Numbers ids = sql.dialect().skipsLocked() ? Keyed.SEAT_POOL.find(sql, pools) : Keyed.SEAT_POOL.lock(sql, pools);
        sql.requireWriting();
        Numbers inviters = Keyed.ACCOUNT.require(
                sql,
                invitations.stream()
                        .map(invitation -> invitation.inviter().value())
                        .toList());
        Map<InvitationId, SeatId> held = held(invitations);
        SeatOutcome[] outcomes = new SeatOutcome[invitations.size()];
        for (Run run : Run.of(invitations, Invitation::pool, Invitation::at)) {
            List<Integer> asking = new ArrayList<>();
            Map<InvitationId, Integer> first = new HashMap<>();
            for (int place : run.places()) {
                InvitationId id = invitations.get(place).id();
                if (!held.containsKey(id) && first.putIfAbsent(id, place) == null) {
                    asking.add(place);
                }
            }
            Long pool = ids.find(run.pool().value());
            List<Integer> picked =
                    pool == null || asking.isEmpty() ? List.of() : taker.pick(pool, run.at(), asking.size());
            List<Opened> opened = new ArrayList<>();
            for (int i = 0; i < picked.size(); i++) {
                Invitation invitation = invitations.get(asking.get(i));
                SeatId seat = SeatPlace.id(run.pool().value(), picked.get(i));
                outcomes[asking.get(i)] = new SeatOutcome.Taken(seat);
                held.put(invitation.id(), seat);
                opened.add(new Opened(invitation, pool == null ? 0 : pool, picked.get(i)));
            }
            write(opened, inviters);
            for (int place : run.places()) {
                if (outcomes[place] == null) {
                    SeatId seat = held.get(invitations.get(place).id());
                    outcomes[place] =
                            seat == null ? new SeatOutcome.NoneAvailable() : new SeatOutcome.AlreadyHolds(seat);
                }
            }
        }
        return Arrays.asList(outcomes);
    }

    private Map<InvitationId, SeatId> held(List<Invitation> invitations) {
        Map<InvitationId, SeatId> held = new HashMap<>();
        for (List<String> chunk :
                Chunks.of(invitations, invitation -> invitation.id().value())) {
            sql.query(HELD)
                    .texts(chunk)
                    .each(row -> held.put(new InvitationId(row.text()), SeatPlace.id(row.text(), row.integer())));
        }
        return held;
    }

    private void write(List<Opened> opened, Numbers inviters) {
        taker.take(
                SeatState.AVAILABLE,
                SeatState.INVITED,
                opened.stream()
                        .map(row -> new Taken(
                                row.pool(), row.number(), row.invitation().at(), null))
                        .toList());
        sql.racingBatch(INSERT, opened, (params, row) -> {
            Invitation invitation = row.invitation();
            params.text(invitation.id().value())
                    .number(row.pool())
                    .integer(row.number())
                    .number(inviters.of(invitation.inviter().value()))
                    .text(invitation.email())
                    .text(invitation.emailKey())
                    .instant(invitation.at())
                    .instant(invitation.at())
                    .end(null)
                    .end(invitation.expiresAt());
        });
    }
}
