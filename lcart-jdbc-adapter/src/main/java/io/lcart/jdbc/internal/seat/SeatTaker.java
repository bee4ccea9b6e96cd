package io.lcart.jdbc.internal.seat;

import io.lcart.jdbc.internal.Sql;
import io.lcart.jdbc.internal.seat.SeatMoves.Move;
import io.lcart.jdbc.internal.seat.SeatMoves.Place;
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
            select seat_no, version_no, state_since from lcart_seat
            where pool_id = ? and state = 'AVAILABLE' and state_since <= ?
            order by seat_no
            limit ?
            for update
            """;
    private static final String PICK_UNLOCKED = PICK + " skip locked";
    private final Sql sql;
    private final SeatState state;

    SeatTaker(Sql sql, SeatState state) {
        this.sql = sql;
        this.state = state;
    }

    /** Who is to hold a seat: the account and the key that admits one live seat of a pool for it, or nobody yet. */
    record Holder(@Nullable Long account, @Nullable String liveKey) {}

    /**
     * Takes one seat for each holder, in order, as long as there are seats that have been available since {@code at} or before.
     *
     * @return the numbers of the seats, for the first holders
     */
    List<Integer> take(long pool, Instant at, List<Holder> holders) {
        boolean passesOver = sql.dialect().skipsLocked();
        List<Integer> taken = new ArrayList<>(take(passesOver ? PICK_UNLOCKED : PICK, pool, at, holders));
        if (passesOver && taken.size() < holders.size()) {
            taken.addAll(take(PICK, pool, at, holders.subList(taken.size(), holders.size())));
        }
        return taken;
    }

    private List<Integer> take(String text, long pool, Instant at, List<Holder> holders) {
        List<Move> moves = new ArrayList<>();
        sql.query(text).number(pool).instant(at).number(holders.size()).each(row -> {
            Holder holder = holders.get(moves.size());
            Place place = new Place(new SeatNumber(pool, row.integer()), row.integer(), row.instant());
            moves.add(new Move(place, state, at, holder.account(), holder.liveKey()));
        });
        new SeatMoves(sql).make(moves);
        return moves.stream().map(move -> move.place().seat().number()).toList();
    }
}
