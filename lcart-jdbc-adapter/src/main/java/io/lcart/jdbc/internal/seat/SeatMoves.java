package io.lcart.jdbc.internal.seat;

import io.lcart.jdbc.internal.Chunks;
import io.lcart.jdbc.internal.Sql;
import io.lcart.spi.seat.SeatState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings seats into other states, and keeps their history. The seats are locked, or held by something that is. */
final class SeatMoves {

    private static final String FIND = """
            select pool_id, seat_no, version_no, state_since from lcart_seat where pool_id {in} and seat_no {in}
            """;
    private static final String MOVE = """
            update lcart_seat set state = ?, state_since = ?, version_no = version_no + 1, holder_id = ?, live_key = ?
            where pool_id = ? and seat_no = ? and version_no = ?
            """;
    private static final String END_STATE =
            "update lcart_seat_state set valid_until = ? where pool_id = ? and seat_no = ? and version_no = ?";
    private static final String BEGIN_STATE = """
            insert into lcart_seat_state (pool_id, seat_no, version_no, state, valid_from, valid_until) values (?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;

    SeatMoves(Sql sql) {
        this.sql = sql;
    }

    /** A seat as it is: in its version since an instant. */
    record Place(SeatNumber seat, int version, Instant since) {}

    /** A seat and the state it is to come into. */
    record Move(
            Place place,
            SeatState state,
            Instant at,
            @Nullable Long holder,
            @Nullable String liveKey) {

        /** Not before the present state began: no state has an interval that ends before it starts. */
        Move {
            at = at.isBefore(place.since()) ? place.since() : at;
        }
    }

    /** Where seats are now. */
    Map<SeatNumber, Place> find(Collection<SeatNumber> seats) {
        Map<SeatNumber, Place> places = new HashMap<>();
        for (List<SeatNumber> chunk : Chunks.of(seats)) {
            sql.query(FIND)
                    .numbers(chunk.stream().map(SeatNumber::pool).distinct().toList())
                    .numbers(chunk.stream()
                            .map(seat -> (long) seat.number())
                            .distinct()
                            .toList())
                    .each(row -> {
                        Place place =
                                new Place(new SeatNumber(row.number(), row.integer()), row.integer(), row.instant());
                        places.put(place.seat(), place);
                    });
        }
        return places;
    }

    void make(Collection<Move> moves) {
        List<Move> all = new ArrayList<>(moves);
        sql.batch(
                MOVE,
                all,
                (params, move) -> params.text(move.state().name())
                        .instant(move.at())
                        .numberOrNull(move.holder())
                        .text(move.liveKey())
                        .number(move.place().seat().pool())
                        .integer(move.place().seat().number())
                        .integer(move.place().version()));
        sql.batch(
                END_STATE,
                all,
                (params, move) -> params.instant(move.at())
                        .number(move.place().seat().pool())
                        .integer(move.place().seat().number())
                        .integer(move.place().version()));
        sql.batch(
                BEGIN_STATE,
                all,
                (params, move) -> params.number(move.place().seat().pool())
                        .integer(move.place().seat().number())
                        .integer(move.place().version() + 1)
                        .text(move.state().name())
                        .instant(move.at())
                        .end(null));
    }
}
