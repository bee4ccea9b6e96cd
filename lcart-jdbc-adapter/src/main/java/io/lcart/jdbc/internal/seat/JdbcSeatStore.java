package io.lcart.jdbc.internal.seat;

import io.lcart.jdbc.internal.Sql;
import io.lcart.spi.seat.ManagerLink;
import io.lcart.spi.seat.Seat;
import io.lcart.spi.seat.SeatChange;
import io.lcart.spi.seat.SeatClaim;
import io.lcart.spi.seat.SeatHolder;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatOutcome;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.SeatStore;
import io.lcart.spi.seat.Withdrawal;
import io.lcart.spi.seat.WithdrawalOutcome;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Seats in SQL. */
public final class JdbcSeatStore implements SeatStore {

    private final Sql sql;
    private final Seats seats;

    /**
     * The store of a session.
     *
     * @param sql the session
     */
    public JdbcSeatStore(Sql sql) {
        this.sql = sql;
        this.seats = new Seats(sql);
    }

    @Override
    public List<SeatOutcome> claim(List<SeatClaim> claims) {
        return new Claims(sql).decide(claims);
    }

    @Override
    public List<WithdrawalOutcome> withdraw(List<Withdrawal> withdrawals) {
        return new Withdrawals(sql).decide(withdrawals);
    }

    @Override
    public Map<SeatId, Seat> find(Collection<SeatId> ids) {
        return seats.find(ids);
    }

    @Override
    public List<Seat> page(SeatPoolId pool, int after, int limit) {
        return seats.page(pool, after, limit);
    }

    @Override
    public Map<SeatHolder, List<Seat>> claimedBy(Collection<SeatHolder> holders) {
        return seats.claimedBy(holders);
    }

    @Override
    public List<SeatChange> history(SeatId seat) {
        return seats.history(seat);
    }

    @Override
    public void link(List<ManagerLink> links) {
        new ManagerLinks(sql).add(links);
    }
}
