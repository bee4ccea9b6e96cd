package io.lcart.jdbc.internal.seat;

import io.lcart.jdbc.internal.Sql;
import io.lcart.jdbc.internal.seat.PoolSupply.Entry;
import io.lcart.jdbc.internal.seat.PoolSupply.NewSeat;
import io.lcart.jdbc.internal.seat.SeatMoves.Move;
import io.lcart.jdbc.internal.seat.SeatMoves.Place;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatState;
import io.lcart.spi.seat.SupplyEntry.Kind;
import io.lcart.spi.seat.Withdrawal;
import io.lcart.spi.seat.WithdrawalOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes claimed seats back, one after the other: there are few. */
final class Withdrawals {

    private static final String LOCK = """
            select version_no, state_since, holder_id from lcart_seat
            where pool_id = ? and seat_no = ? and state = 'CLAIMED'
            for update
            """;
    private static final String LAST = "select max(seat_no) from lcart_seat where pool_id = ?";

    private final Sql sql;
    private final PoolSupply supply;

    Withdrawals(Sql sql) {
        this.sql = sql;
        this.supply = new PoolSupply(sql);
    }

    private record Held(Place place, long holder) {}

    List<WithdrawalOutcome> withdraw(List<Withdrawal> withdrawals) {
        sql.requireWriting();
        Map<SeatId, SeatNumber> seats = new SeatNames(sql)
                .resolve(withdrawals.stream().map(Withdrawal::seat).toList());
        List<WithdrawalOutcome> outcomes = new ArrayList<>();
        for (Withdrawal withdrawal : withdrawals) {
            SeatNumber seat = seats.get(withdrawal.seat());
            Held held = seat == null ? null : lock(seat);
            outcomes.add(
                    held == null
                            ? new WithdrawalOutcome.NotClaimed()
                            : new WithdrawalOutcome.Withdrawn(withdraw(withdrawal, held)));
        }
        return outcomes;
    }

    private @Nullable Held lock(SeatNumber seat) {
        return sql
                .query(LOCK)
                .number(seat.pool())
                .number(seat.number())
                .listWriting(row -> new Held(new Place(seat, row.integer(), row.instant()), row.number()))
                .stream()
                .findFirst()
                .orElse(null);
    }

    private @Nullable SeatId withdraw(Withdrawal withdrawal, Held held) {
        SeatNumber seat = held.place().seat();
        Move move = new Move(held.place(), SeatState.REVOKED, withdrawal.at(), held.holder(), null);
        new SeatMoves(sql).make(List.of(move));
        supply.note(List.of(new Entry(seat.pool(), Kind.WITHDRAWN, -1, move.at(), seat.number())));
        if (!withdrawal.replace()) {
            return null;
        }
        int next =
                sql.query(LAST).number(seat.pool()).first(row -> row.integer()).orElseThrow() + 1;
        supply.note(List.of(new Entry(seat.pool(), Kind.REPLACED, 1, move.at(), seat.number())));
        supply.insertSeats(List.of(new NewSeat(seat.pool(), next, move.at())));
        String id = withdrawal.seat().value();
        return SeatNames.name(id.substring(0, id.lastIndexOf('.')), next);
    }
}
