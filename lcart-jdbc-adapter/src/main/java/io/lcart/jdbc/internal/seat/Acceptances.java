package io.lcart.jdbc.internal.seat;

import io.lcart.jdbc.internal.Keyed;
import io.lcart.jdbc.internal.Numbers;
import io.lcart.jdbc.internal.Query;
import io.lcart.jdbc.internal.Row;
import io.lcart.jdbc.internal.Sql;
import io.lcart.jdbc.internal.seat.OpenInvitations.Closed;
import io.lcart.jdbc.internal.seat.OpenInvitations.Open;
import io.lcart.jdbc.internal.seat.SeatTaker.Holder;
import io.lcart.jdbc.internal.seat.SeatTaker.Taken;
import io.lcart.spi.seat.Acceptance;
import io.lcart.spi.seat.CodeHash;
import io.lcart.spi.seat.InvitationEnd;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.SeatOutcome;
import io.lcart.spi.seat.SeatState;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Gives the seats of open invitations to those who accept them. */
final class Acceptances {

    private static final String ANY_CODE = "select 1";

    // why locked: the statement may have begun before another code took the place of this one
    private static final String THIS_CODE = """
                select 1 from asked join lcart_registration_code c on c.invitation_id = asked.id
                where c.code_hash = ? and c.key_name = ? and c.live_mark = 1 for share of c""";

    /**
     * One acceptance in one statement, for databases that change rows in a query (performance.md F3). Who replaces a code locks the invitation
     * and then the code; so does this.
     */
    private static final String ONE = """
            with asked as materialized (
                select i.id, i.pool_id, i.open_mark, (select p.host_key from lcart_seat_pool p where p.id = i.pool_id) as pool_key
                from lcart_invitation i where i.host_key = ? for no key update),
            good as materialized (
                %s),
            asking as materialized (
                select a.id, (select pool_id from asked) || ':' || a.id as live_key from lcart_account a where a.host_key = ?),
            held as materialized (
                select s.seat_no from lcart_seat s where s.live_key = (select live_key from asking)),
            closed as (
                update lcart_invitation i
                set closed_at = greatest(?, i.opened_at), end_reason = 'CLAIMED', open_mark = null
                from asked, asking
                where i.id = asked.id and i.open_mark = 1 and not exists (select 1 from held)
                and exists (select 1 from good)
                returning i.pool_id, i.seat_no, i.closed_at, asking.id, asking.live_key),
            taken as (
                update lcart_seat s
                set state = 'CLAIMED', state_since = closed.closed_at, claimed_at = closed.closed_at,
                    holder_id = closed.id, live_key = closed.live_key
                from closed
                where s.pool_id = closed.pool_id and s.seat_no = closed.seat_no and s.state = 'INVITED'
                returning s.seat_no)
            select a.pool_key, exists (select 1 from asking), exists (select 1 from good), (select seat_no from taken),
                (select seat_no from held)
            from asked a where a.open_mark = 1
            """;

    private static final String ONE_WITHOUT_CODE = String.format(Locale.ROOT, ONE, ANY_CODE);
    private static final String ONE_BY_CODE = String.format(Locale.ROOT, ONE, THIS_CODE);

    private final Sql sql;

    Acceptances(Sql sql) {
        this.sql = sql;
    }

    List<SeatOutcome> decide(List<Acceptance> acceptances) {
        sql.requireWriting();
        return acceptances.size() == 1 && sql.dialect().changesInQueries()
                ? List.of(decide(acceptances.get(0)))
                : decideAll(acceptances);
    }

    private SeatOutcome decide(Acceptance acceptance) {
        CodeHash code = acceptance.code();
        Query query = sql.query(code == null ? ONE_WITHOUT_CODE : ONE_BY_CODE)
                .racing()
                .text(acceptance.invitation().value());
        if (code != null) {
            query.text(code.value()).text(code.keyId());
        }
        return query.text(acceptance.account().value())
                .instant(acceptance.at())
                .first(row -> outcome(acceptance, row))
                .orElseGet(SeatOutcome.NotOpen::new);
    }

    private SeatOutcome outcome(Acceptance acceptance, Row row) throws SQLException {
        String pool = row.text();
        if (!row.flag()) {
            throw sql.conflict("there is no account " + acceptance.account());
        }
        if (!row.flag()) {
            return new SeatOutcome.CodeReplaced();
        }
        Integer taken = row.integerOrNull();
        Integer held = row.integerOrNull();
        if (taken != null) {
            return new SeatOutcome.Taken(SeatPlace.id(pool, taken));
        }
        return held == null ? new SeatOutcome.NotOpen() : new SeatOutcome.AlreadyHolds(SeatPlace.id(pool, held));
    }

    private List<SeatOutcome> decideAll(List<Acceptance> acceptances) {
        OpenInvitations invitations = new OpenInvitations(sql);
        Map<InvitationId, Open> open = invitations.lock(
                acceptances.stream().map(Acceptance::invitation).toList());
        Numbers people = Keyed.ACCOUNT.require(
                sql,
                acceptances.stream()
                        .filter(acceptance -> open.containsKey(acceptance.invitation()))
                        .map(acceptance -> acceptance.account().value())
                        .toList());
        Map<CodeHash, InvitationId> good = new Codes(sql)
                .lockGood(acceptances.stream()
                        .map(Acceptance::code)
                        .filter(Objects::nonNull)
                        .toList());
        Map<String, Integer> held = held(acceptances, open, people);
        List<SeatOutcome> outcomes = new ArrayList<>();
        List<Closed> closed = new ArrayList<>();
        List<Taken> taken = new ArrayList<>();
        for (Acceptance acceptance : acceptances) {
            Open invitation = open.get(acceptance.invitation());
            if (invitation == null) {
                outcomes.add(new SeatOutcome.NotOpen());
                continue;
            }
            if (acceptance.code() != null && !invitation.key().equals(good.get(acceptance.code()))) {
                outcomes.add(new SeatOutcome.CodeReplaced());
                continue;
            }
            Holder holder = holder(invitation, acceptance, people);
            Integer number = held.get(holder.liveKey());
            if (number != null) {
                outcomes.add(new SeatOutcome.AlreadyHolds(
                        SeatPlace.id(invitation.poolKey().value(), number)));
                continue;
            }
            Instant at = invitation.notBefore(acceptance.at());
            outcomes.add(new SeatOutcome.Taken(invitation.seat()));
            closed.add(new Closed(invitation, at));
            taken.add(new Taken(invitation.pool(), invitation.number(), at, holder));
            held.put(holder.liveKey(), invitation.number());
            open.remove(invitation.key());
        }
        invitations.close(closed, InvitationEnd.CLAIMED);
        new SeatTaker(sql).take(SeatState.INVITED, SeatState.CLAIMED, taken);
        return outcomes;
    }

    private Map<String, Integer> held(List<Acceptance> acceptances, Map<InvitationId, Open> open, Numbers people) {
        return new HashMap<>(Claims.held(
                sql,
                acceptances.stream()
                        .filter(acceptance -> open.containsKey(acceptance.invitation()))
                        .map(acceptance -> holder(
                                        Objects.requireNonNull(open.get(acceptance.invitation())), acceptance, people)
                                .liveKey())
                        .toList()));
    }

    private static Holder holder(Open invitation, Acceptance acceptance, Numbers people) {
        return Holder.of(invitation.pool(), people.of(acceptance.account().value()));
    }
}
