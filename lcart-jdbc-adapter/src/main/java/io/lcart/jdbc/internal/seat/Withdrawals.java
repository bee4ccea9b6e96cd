package io.lcart.jdbc.internal.seat;

import io.lcart.jdbc.internal.Chunks;
import io.lcart.jdbc.internal.Keyed;
import io.lcart.jdbc.internal.Numbers;
import io.lcart.jdbc.internal.Row;
import io.lcart.jdbc.internal.Sql;
import io.lcart.jdbc.internal.seat.Supply.Entry;
import io.lcart.jdbc.internal.seat.Supply.Fresh;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SupplyEntry.Kind;
import io.lcart.spi.seat.Withdrawal;
import io.lcart.spi.seat.WithdrawalOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes claimed seats back: each is revoked, and the ledger says so. */
final class Withdrawals {

    // why the ledger's first entry: who takes seats back only holds the pool, and two at once must not number their
    // replacements alike
    private static final String LOCK_LEDGERS = """
            select id from lcart_seat_supply where pool_id {in} and kind in ('PURCHASED', 'GRANTED') order by id {lock}
            """;
    private static final String CLAIMED = """
            select seat_no, state_since from lcart_seat where pool_id = ? and seat_no {in} and state = 'CLAIMED' {lock}
            """;
    private static final String LAST = "select max(seat_no) from lcart_seat where pool_id = ?";
    private static final String REVOKE = """
            update lcart_seat set state = 'REVOKED', state_since = ?, live_key = null
            where pool_id = ? and seat_no = ? and state = 'CLAIMED'
            """;

    private final Sql sql;
    private final Map<SeatId, Claimed> claimed = new HashMap<>();
    private final Map<Long, Integer> last = new HashMap<>();

    Withdrawals(Sql sql) {
        this.sql = sql;
    }

    private record Claimed(long pool, SeatPlace place, Instant since) {}

    private record Revoked(long pool, int number, Instant at) {}

    List<WithdrawalOutcome> decide(List<Withdrawal> withdrawals) {
        find(withdrawals.stream().map(Withdrawal::seat).toList());
        List<WithdrawalOutcome> outcomes = new ArrayList<>();
        List<Revoked> revoked = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        List<Fresh> replacements = new ArrayList<>();
        for (Withdrawal withdrawal : withdrawals) {
            Claimed seat = claimed.remove(withdrawal.seat());
            if (seat == null) {
                outcomes.add(new WithdrawalOutcome.NotClaimed());
                continue;
            }
            Instant at = withdrawal.at().isBefore(seat.since()) ? seat.since() : withdrawal.at();
            int number = seat.place().number();
            revoked.add(new Revoked(seat.pool(), number, at));
            entries.add(Entry.of(seat.pool(), Kind.WITHDRAWN, -1, at, number));
            if (withdrawal.replace()) {
                int next = last.merge(seat.pool(), 1, Integer::sum);
                entries.add(Entry.of(seat.pool(), Kind.REPLACED, 1, at, number));
                replacements.add(new Fresh(seat.pool(), next, at));
                outcomes.add(new WithdrawalOutcome.Withdrawn(
                        SeatPlace.id(seat.place().pool(), next)));
            } else {
                outcomes.add(new WithdrawalOutcome.Withdrawn(null));
            }
        }
        sql.changingBatch(
                REVOKE,
                revoked,
                (params, seat) -> params.instant(seat.at()).number(seat.pool()).integer(seat.number()));
        new Supply(sql).write(entries, replacements);
        return outcomes;
    }

    private void find(List<SeatId> seats) {
        sql.requireWriting();
        Map<String, Set<Long>> numbers = SeatPlace.numbers(seats);
        Numbers pools = Keyed.SEAT_POOL.find(sql, numbers.keySet());
        for (List<Long> chunk : Chunks.of(pools.all().stream().sorted().toList())) {
            sql.query(LOCK_LEDGERS).numbers(chunk).listWriting(Row::number);
        }
        numbers.forEach((key, wanted) -> {
            Long pool = pools.find(key);
            if (pool == null) {
                return;
            }
            for (List<Long> chunk : Chunks.of(wanted)) {
                sql.query(CLAIMED).number(pool).numbers(chunk).each(row -> {
                    SeatPlace place = new SeatPlace(key, row.integer());
                    claimed.put(place.id(), new Claimed(pool, place, row.instant()));
                });
            }
            sql.query(LAST).number(pool).each(row -> last.put(pool, row.integer()));
        });
    }
}
