package io.lcart.spi.memory;

import io.lcart.spi.commerce.OrderId;
import io.lcart.spi.memory.Tables.HeldSeat;
import io.lcart.spi.memory.Tables.Holder;
import io.lcart.spi.memory.Tables.LinkKey;
import io.lcart.spi.memory.Tables.Stock;
import io.lcart.spi.memory.Tables.Take;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.Invitation;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.ManagerLink;
import io.lcart.spi.seat.PoolSource.OrderLineSource;
import io.lcart.spi.seat.SeatClaim;
import io.lcart.spi.seat.SeatCounts;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatOutcome;
import io.lcart.spi.seat.SeatPool;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.SeatState;
import io.lcart.spi.seat.SeatStore;
import io.lcart.spi.seat.SeatSupply;
import io.lcart.spi.seat.Tenure;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Seats in memory. The seats of a pool are alike, so a pool keeps their numbers, and a row only for what was taken. */
final class MemorySeats implements SeatStore {

    private final MemorySession session;

    MemorySeats(MemorySession session) {
        this.session = session;
    }

    @Override
    public Map<SeatPoolId, SeatPool> pools(Collection<SeatPoolId> ids) {
        return session.read().pools.pick(ids);
    }

    @Override
    public List<SeatPool> poolsOf(Collection<OrderId> orders) {
        Tables tables = session.read();
        return Set.copyOf(orders).stream()
                .flatMap(order -> tables.pools.pick(tables.poolsOfOrder.of(order)).values().stream())
                .toList();
    }

    @Override
    public Set<SeatPoolId> lock(Collection<SeatPoolId> ids) {
        return session.write().pools.existing(ids);
    }

    @Override
    public void supply(List<SeatSupply> supplies) {
        Tables tables = session.write();
        for (SeatSupply supply : supplies) {
            SeatPool pool = supply.pool();
            session.requireNew("seat pool", tables.pools, pool.id());
            session.require("account", tables.accounts, pool.owner());
            session.require("offering", tables.offerings, pool.offering());
            put(tables, pool);
            tables.stocks.put(pool.id(), new Stock(supply.seats(), 0, 0));
            if (pool.source() instanceof OrderLineSource line) {
                session.require("order", tables.orders, line.order());
                tables.poolsOfOrder.add(line.order(), pool.id());
            }
        }
    }

    @Override
    public void replaceTenures(Map<SeatPoolId, List<Tenure>> tenures) {
        Tables tables = session.write();
        tenures.forEach((id, timeline) -> {
            SeatPool before = tables.pools.get(id);
            if (before == null) {
                throw session.conflict("there is no seat pool " + id);
            }
            AccountId owner = timeline.isEmpty()
                    ? before.owner()
                    : timeline.get(timeline.size() - 1).owner();
            put(
                    tables,
                    new SeatPool(
                            id,
                            before.source(),
                            before.offering(),
                            owner,
                            before.suppliedAt(),
                            before.window(),
                            timeline));
        });
    }

    private void put(Tables tables, SeatPool pool) {
        tables.pools.put(pool.id(), pool);
        for (Tenure tenure : pool.tenures()) {
            session.require("account", tables.accounts, tenure.owner());
            tables.poolsEverOf.add(tenure.owner(), pool.id());
        }
    }

    @Override
    public List<SeatOutcome> claim(List<SeatClaim> claims) {
        Tables tables = session.write();
        return claims.stream().map(claim -> claim(tables, claim)).toList();
    }

    private SeatOutcome claim(Tables tables, SeatClaim claim) {
        session.require("account", tables.accounts, claim.account());
        Holder holder = new Holder(claim.pool(), claim.account());
        SeatId held = tables.seatOfHolder.get(holder);
        if (held != null) {
            return new SeatOutcome.AlreadyHolds(held);
        }
        SeatId seat = take(tables, claim.pool(), SeatState.CLAIMED, claim.at());
        if (seat == null) {
            return new SeatOutcome.NoneAvailable();
        }
        tables.seatOfHolder.put(holder, seat);
        return new SeatOutcome.Taken(seat);
    }

    @Override
    public List<SeatOutcome> invite(List<Invitation> invitations) {
        Tables tables = session.write();
        return invitations.stream()
                .map(invitation -> invite(tables, invitation))
                .toList();
    }

    @Override
    public Map<InvitationId, Invitation> invitations(Collection<InvitationId> ids) {
        Map<InvitationId, Invitation> found = new LinkedHashMap<>();
        session.read().invitations.pick(ids).forEach((id, held) -> found.put(id, held.invitation()));
        return found;
    }

    private SeatOutcome invite(Tables tables, Invitation invitation) {
        session.require("account", tables.accounts, invitation.inviter());
        HeldSeat held = tables.invitations.get(invitation.id());
        if (held != null) {
            return new SeatOutcome.AlreadyHolds(held.seat());
        }
        SeatId seat = take(tables, invitation.pool(), SeatState.INVITED, invitation.at());
        if (seat == null) {
            return new SeatOutcome.NoneAvailable();
        }
        tables.invitations.put(invitation.id(), new HeldSeat(invitation, seat));
        tables.invitationsBy.add(invitation.inviter(), invitation.id());
        return new SeatOutcome.Taken(seat);
    }

    private static @Nullable SeatId take(Tables tables, SeatPoolId id, SeatState state, Instant at) {
        SeatPool pool = tables.pools.get(id);
        if (pool == null || pool.suppliedAt().isAfter(at)) {
            return null;
        }
        Stock stock = Objects.requireNonNull(tables.stocks.get(id));
        if (stock.available() == 0) {
            return null;
        }
        int ordinal = stock.taken() + 1;
        tables.stocks.put(
                id,
                state == SeatState.CLAIMED
                        ? new Stock(stock.size(), stock.invited(), stock.claimed() + 1)
                        : new Stock(stock.size(), stock.invited() + 1, stock.claimed()));
        tables.takes.add(id, new Take(at, ordinal));
        return new SeatId(id + "." + ordinal);
    }

    @Override
    public void link(List<ManagerLink> links) {
        Tables tables = session.write();
        for (ManagerLink link : links) {
            session.require("account", tables.accounts, link.manager());
            session.require("account", tables.accounts, link.learner());
            if (!exists(tables, link.seat())) {
                throw session.conflict("there is no seat " + link.seat());
            }
            LinkKey key = new LinkKey(link.manager(), link.learner(), link.seat());
            if (!tables.links.has(key)) {
                tables.links.put(key, link);
                tables.linksOf.add(link.manager(), key);
            }
        }
    }

    /** Whether a seat of this name exists, which its pool and its ordinal tell. */
    private static boolean exists(Tables tables, SeatId seat) {
        int dot = seat.value().lastIndexOf('.');
        String ordinal = seat.value().substring(dot + 1);
        if (dot < 1 || !ordinal.matches("[1-9][0-9]{0,8}")) {
            return false;
        }
        Stock stock = tables.stocks.get(new SeatPoolId(seat.value().substring(0, dot)));
        return stock != null && Integer.parseInt(ordinal) <= stock.size();
    }

    @Override
    public Map<SeatPoolId, SeatCounts> counts(Collection<SeatPoolId> ids) {
        Map<SeatPoolId, SeatCounts> counts = new LinkedHashMap<>();
        session.read()
                .stocks
                .pick(ids)
                .forEach((id, stock) ->
                        counts.put(id, new SeatCounts(stock.available(), stock.invited(), stock.claimed())));
        return counts;
    }
}
