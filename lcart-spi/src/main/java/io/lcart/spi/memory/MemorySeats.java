package io.lcart.spi.memory;

import io.lcart.spi.memory.SeatTables.LinkKey;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.ManagerLink;
import io.lcart.spi.seat.Seat;
import io.lcart.spi.seat.SeatChange;
import io.lcart.spi.seat.SeatClaim;
import io.lcart.spi.seat.SeatHolder;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatOutcome;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.SeatState;
import io.lcart.spi.seat.SeatStore;
import io.lcart.spi.seat.Withdrawal;
import io.lcart.spi.seat.WithdrawalOutcome;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Seats in memory. */
final class MemorySeats implements SeatStore {

    private static final int LONGEST = 1000;

    private final MemorySession session;

    MemorySeats(MemorySession session) {
        this.session = session;
    }

    @Override
    public List<SeatOutcome> claim(List<SeatClaim> claims) {
        Tables tables = session.write();
        return claims.stream().map(claim -> claim(tables, claim)).toList();
    }

    private SeatOutcome claim(Tables tables, SeatClaim claim) {
        session.require("account", tables.accounts, claim.account());
        SeatHolder holder = new SeatHolder(claim.pool(), claim.account());
        SeatId held = tables.seats.seatOfHolder.get(holder);
        if (held != null) {
            return new SeatOutcome.AlreadyHolds(held);
        }
        PoolSeats seats = tables.seats.seats.get(claim.pool());
        int ordinal = seats == null ? 0 : seats.availableSince(claim.at());
        return seats == null || ordinal == 0
                ? new SeatOutcome.NoneAvailable()
                : new SeatOutcome.Taken(tables.seats.give(seats.claim(ordinal, claim.account(), claim.at())));
    }

    @Override
    public List<WithdrawalOutcome> withdraw(List<Withdrawal> withdrawals) {
        SeatTables tables = session.write().seats;
        return withdrawals.stream()
                .map(withdrawal -> withdraw(tables, withdrawal))
                .toList();
    }

    private static WithdrawalOutcome withdraw(SeatTables tables, Withdrawal withdrawal) {
        SeatPlace place = SeatPlace.of(withdrawal.seat());
        Seat seat = place == null ? null : tables.seat(place);
        if (place == null || seat == null || seat.state() != SeatState.CLAIMED) {
            return new WithdrawalOutcome.NotClaimed();
        }
        PoolSeats seats = tables.seatsOf(place.pool());
        Seat revoked = seats.revoke(place.ordinal(), withdrawal.at());
        tables.seatOfHolder.remove(new SeatHolder(place.pool(), holder(seat)));
        return new WithdrawalOutcome.Withdrawn(withdrawal.replace() ? seats.replace(revoked) : null);
    }

    @Override
    public Map<SeatId, Seat> find(Collection<SeatId> ids) {
        SeatTables tables = session.read().seats;
        Map<SeatId, Seat> found = new LinkedHashMap<>();
        for (SeatId id : ids) {
            SeatPlace place = SeatPlace.of(id);
            Seat seat = place == null ? null : tables.seat(place);
            if (seat != null) {
                found.put(id, seat);
            }
        }
        return found;
    }

    @Override
    public List<Seat> page(SeatPoolId pool, int after, int limit) {
        PoolSeats seats = session.read().seats.seats.get(pool);
        Pages.limit(limit, LONGEST);
        return seats == null ? List.of() : seats.after(after).limit(limit).toList();
    }

    @Override
    public Map<SeatHolder, List<Seat>> claimedBy(Collection<SeatHolder> holders) {
        SeatTables tables = session.read().seats;
        Map<SeatHolder, List<Seat>> found = new LinkedHashMap<>();
        for (SeatHolder holder : holders) {
            Set<Integer> ordinals = tables.everClaimed.of(holder);
            if (!ordinals.isEmpty()) {
                PoolSeats seats = tables.seatsOf(holder.pool());
                found.put(holder, ordinals.stream().map(seats::existing).toList());
            }
        }
        return found;
    }

    @Override
    public List<SeatChange> history(SeatId seat) {
        SeatPlace place = SeatPlace.of(seat);
        PoolSeats seats = place == null ? null : session.read().seats.seats.get(place.pool());
        return place == null || seats == null
                ? List.of()
                : seats.history(place.ordinal()).stream()
                        .map(then -> new SeatChange(then.state(), then.since()))
                        .toList();
    }

    @Override
    public void link(List<ManagerLink> links) {
        Tables tables = session.write();
        for (ManagerLink link : links) {
            session.require("account", tables.accounts, link.manager());
            session.require("account", tables.accounts, link.learner());
            SeatPlace place = SeatPlace.of(link.seat());
            if (place == null || tables.seats.seat(place) == null) {
                throw session.conflict("there is no seat " + link.seat());
            }
            LinkKey key = new LinkKey(link.manager(), link.learner(), link.seat());
            if (!tables.seats.links.has(key)) {
                tables.seats.links.put(key, link);
                tables.seats.linksOf.add(link.manager(), key);
            }
        }
    }

    private static AccountId holder(Seat claimed) {
        return Objects.requireNonNull(claimed.holder());
    }
}
