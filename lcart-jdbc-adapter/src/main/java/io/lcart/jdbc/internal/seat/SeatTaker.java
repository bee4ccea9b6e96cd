package io.lcart.jdbc.internal.seat;

import io.lcart.jdbc.internal.Sql;
import io.lcart.spi.seat.SeatState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes available seats of a pool, for good or not at all. Where the database can pass over rows that rivals have locked, rivals do not
 * wait for each other until the pool looks empty; only then one waits, because a rival may still give his seat back. Elsewhere the caller
 * holds the lock of the pool.
 */
final class SeatTaker {

    private static final String PICK = """
            select seat_no from lcart_seat
            where pool_id = ? and state = 'AVAILABLE' and state_since <= ?
            order by state_since, seat_no
            limit ?
            for update
            """;
    private static final String TAKE = """
            update lcart_seat set state = ?, state_since = ?, claimed_at = ?, holder_id = ?, live_key = ?
            where pool_id = ? and seat_no = ? and state = ?
            """;

    private final Sql sql;

    SeatTaker(Sql sql) {
        this.sql = sql;
    }

    /** Who is to hold a seat, and the key that admits one live seat of a pool for them. */
    record Holder(long account, String liveKey) {

        static Holder of(long pool, long account) {
            return new Holder(account, pool + ":" + account);
        }
    }

    /** A seat that comes into a state, with a holder if it is claimed. */
    record Taken(
            long pool, int number, Instant at, @Nullable Holder holder) {}

    /**
     * Finds seats that have been available since an instant or before, and locks them.
     *
     * @return the numbers of the seats, so many as there are
     */
    List<Integer> pick(long pool, Instant at, int seats) {
        List<Integer> picked = new ArrayList<>(pick(PICK + "{skip locked}", pool, at, seats));
        if (sql.dialect().skipsLocked() && picked.size() < seats) {
            // why the first ones come again: they are locked by this transaction itself
            picked = pick(PICK, pool, at, seats);
        }
        return picked;
    }

    private List<Integer> pick(String text, long pool, Instant at, int seats) {
        return sql.query(text).number(pool).instant(at).number(seats).listWriting(row -> row.integer());
    }

    /** Changes the states of locked seats. */
    void take(SeatState from, SeatState to, List<Taken> seats) {
        sql.changingBatch(TAKE, seats, (params, seat) -> {
            Holder holder = seat.holder();
            params.text(to.name())
                    .instant(seat.at())
                    .end(holder == null ? null : seat.at())
                    .numberOrNull(holder == null ? null : holder.account())
                    .text(holder == null ? null : holder.liveKey())
                    .number(seat.pool())
                    .integer(seat.number())
                    .text(from.name());
        });
    }
}
