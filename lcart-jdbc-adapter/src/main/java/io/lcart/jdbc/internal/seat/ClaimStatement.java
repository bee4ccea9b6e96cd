package io.lcart.jdbc.internal.seat;

import io.lcart.jdbc.internal.Query;
import io.lcart.jdbc.internal.Sql;
import io.lcart.jdbc.internal.seat.Watermarks.Mark;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.SeatOutcome;
import io.lcart.spi.seat.SeatPoolId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives seats to people in one statement, for databases that change rows in a query: finds the pool and the people, who of them holds a
 * seat already, takes seats that no rival has locked, and says what came of it (performance.md B1, B4). It begins at the watermark; only
 * where none was left behind it the same statement looks at all seats, and only where none is left at all it waits for the rivals. Two that give one person two seats of a pool at once come to the unique live key, and one of them is run again.
 */
final class ClaimStatement {

    private static final String ONE = """
            with pool as materialized (
                select id from lcart_seat_pool where host_key = ?),
            asking as materialized (
                select a.id, (select id from pool) || ':' || a.id as live_key from lcart_account a where a.host_key = ?),
            held as materialized (
                select s.seat_no from lcart_seat s where s.live_key = (select live_key from asking)),
            pick as materialized (
                select s.pool_id, s.seat_no, s.state_since
                from lcart_seat s
                where s.pool_id = (select id from pool) and s.state = 'AVAILABLE'
                and (s.state_since, s.seat_no) >= (?, cast(? as integer)) and s.state_since <= ?
                and exists (select 1 from asking) and not exists (select 1 from held)
                order by s.state_since, s.seat_no
                limit 1
                for update%s),
            taken as (
                update lcart_seat s
                set state = 'CLAIMED', state_since = ?, claimed_at = ?, holder_id = asking.id, live_key = asking.live_key
                from pick, asking
                where s.pool_id = pick.pool_id and s.seat_no = pick.seat_no)
            select 1, exists (select 1 from asking), (select seat_no from held), k.seat_no, k.state_since
            from (select 1) x left join pick k on true
            """;
    private static final String MANY = """
            with pool as materialized (
                select id from lcart_seat_pool where host_key = ?),
            wish as materialized (
                select w.place_no, a.id, (select id from pool) || ':' || a.id as live_key
                from unnest(?) with ordinality as w (host_key, place_no)
                left join lcart_account a on a.host_key = w.host_key),
            held as materialized (
                select w.place_no, s.seat_no from wish w join lcart_seat s on s.live_key = w.live_key),
            asking as materialized (
                select w.place_no, w.id, w.live_key, row_number() over (order by w.place_no) as turn
                from wish w
                where w.id is not null and not exists (select 1 from held h where h.place_no = w.place_no)),
            pick as materialized (
                select s.pool_id, s.seat_no, s.state_since
                from lcart_seat s
                where s.pool_id = (select id from pool) and s.state = 'AVAILABLE'
                and (s.state_since, s.seat_no) >= (?, cast(? as integer)) and s.state_since <= ?
                order by s.state_since, s.seat_no
                limit (select count(*) from asking)
                for update%s),
            pair as materialized (
                select p.pool_id, p.seat_no, p.state_since, a.place_no, a.id, a.live_key
                from (select k.*, row_number() over (order by k.state_since, k.seat_no) as turn from pick k) p
                join asking a on a.turn = p.turn),
            taken as (
                update lcart_seat s
                set state = 'CLAIMED', state_since = ?, claimed_at = ?, holder_id = pair.id, live_key = pair.live_key
                from pair
                where s.pool_id = pair.pool_id and s.seat_no = pair.seat_no)
            select w.place_no, w.id is not null, h.seat_no, p.seat_no, p.state_since
            from wish w
            left join held h on h.place_no = w.place_no
            left join pair p on p.place_no = w.place_no
            """;
    private static final Texts PASSING_OVER = Texts.of(" skip locked");
    private static final Texts WAITING = Texts.of("");

    private record Texts(String one, String many) {

        static Texts of(String rivals) {
            return new Texts(ONE.formatted(rivals), MANY.formatted(rivals));
        }
    }

    private final Sql sql;
    private final Watermarks watermarks;

    ClaimStatement(Sql sql) {
        this.sql = sql;
        this.watermarks = sql.dialect().kept(Watermarks.class, Watermarks::new);
    }

    Map<AccountId, SeatOutcome> decide(SeatPoolId pool, Instant at, List<AccountId> accounts) {
        Map<AccountId, SeatOutcome> outcomes = new HashMap<>();
        Mark mark = watermarks.of(pool);
        ask(PASSING_OVER, mark, pool, at, accounts, outcomes);
        if (!mark.equals(Mark.START)) {
            ask(PASSING_OVER, Mark.START, pool, at, accounts, outcomes);
        }
        ask(WAITING, Mark.START, pool, at, accounts, outcomes);
        return outcomes;
    }

    /** Asks for those that have no outcome. */
    private void ask(
            Texts texts,
            Mark mark,
            SeatPoolId pool,
            Instant at,
            List<AccountId> all,
            Map<AccountId, SeatOutcome> outcomes) {
        List<AccountId> accounts =
                all.stream().filter(account -> !outcomes.containsKey(account)).toList();
        if (accounts.isEmpty()) {
            return;
        }
        Query query = sql.query(accounts.size() == 1 ? texts.one() : texts.many())
                .racing()
                .text(pool.value());
        if (accounts.size() == 1) {
            query.text(accounts.get(0).value());
        } else {
            query.array(accounts.stream().map(AccountId::value).toList());
        }
        query.instant(mark.since()).number(mark.number());
        List<Mark> taken = new ArrayList<>();
        query.instant(at).instant(at).instant(at).each(row -> {
            AccountId account = accounts.get(row.integer() - 1);
            if (!row.flag()) {
                throw sql.conflict("there is no account " + account);
            }
            Integer held = row.integerOrNull();
            Integer number = row.integerOrNull();
            if (held != null) {
                outcomes.put(account, new SeatOutcome.AlreadyHolds(SeatPlace.id(pool.value(), held)));
            } else if (number != null) {
                outcomes.put(account, new SeatOutcome.Taken(SeatPlace.id(pool.value(), number)));
                taken.add(new Mark(row.instant(), number));
            }
        });
        watermarks.note(pool, taken.stream().max(Comparator.naturalOrder()).orElse(null));
    }
}
