package io.lcart.jdbc.internal.seat;

import io.lcart.jdbc.internal.Chunks;
import io.lcart.jdbc.internal.Keyed;
import io.lcart.jdbc.internal.Numbers;
import io.lcart.jdbc.internal.Sql;
import io.lcart.spi.commerce.OrderId;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.Invitation;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.ManagerLink;
import io.lcart.spi.seat.SeatClaim;
import io.lcart.spi.seat.SeatCounts;
import io.lcart.spi.seat.SeatOutcome;
import io.lcart.spi.seat.SeatPool;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.SeatStore;
import io.lcart.spi.seat.SeatSupply;
import io.lcart.spi.seat.Tenure;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Seats in SQL. */
public final class JdbcSeatStore implements SeatStore {

    private static final String FIND_INVITATIONS = """
            select i.host_key, p.host_key, a.host_key, i.email, i.opened_at, i.expires_at
            from lcart_invitation i
            join lcart_seat_pool p on p.id = i.pool_id
            join lcart_account a on a.id = i.inviter_id
            where i.host_key {in}
            """;
    private static final String COUNTS = """
            select p.host_key,
                sum(case when s.state = 'AVAILABLE' then 1 else 0 end),
                sum(case when s.state = 'INVITED' then 1 else 0 end),
                sum(case when s.state = 'CLAIMED' then 1 else 0 end)
            from lcart_seat_pool p join lcart_seat s on s.pool_id = p.id
            where p.host_key {in}
            group by p.host_key
            """;
    private static final String FIND_LINKS = """
            select manager_id, learner_id, pool_id, seat_no from lcart_manager_link
            where manager_id {in} and learner_id {in} and pool_id {in}
            """;
    private static final String INSERT_LINK = """
            insert into lcart_manager_link (manager_id, learner_id, pool_id, seat_no, linked_at) values (?, ?, ?, ?, ?)
            """;

    private final Sql sql;
    private final Pools pools;

    /**
     * The store of a session.
     *
     * @param sql the session
     */
    public JdbcSeatStore(Sql sql) {
        this.sql = sql;
        this.pools = new Pools(sql);
    }

    @Override
    public Map<SeatPoolId, SeatPool> pools(Collection<SeatPoolId> ids) {
        return pools.find(ids);
    }

    @Override
    public List<SeatPool> poolsOf(Collection<OrderId> orders) {
        return pools.ofOrders(orders);
    }

    @Override
    public Set<SeatPoolId> lock(Collection<SeatPoolId> ids) {
        return Keyed.SEAT_POOL.lockAll(sql, ids, SeatPoolId::value);
    }

    @Override
    public void supply(List<SeatSupply> supplies) {
        pools.insert(supplies);
    }

    @Override
    public void replaceTenures(Map<SeatPoolId, List<Tenure>> tenures) {
        pools.replaceTenures(tenures);
    }

    @Override
    public List<SeatOutcome> claim(List<SeatClaim> claims) {
        return new Claims(sql).decide(claims);
    }

    @Override
    public List<SeatOutcome> invite(List<Invitation> invitations) {
        return new Invitations(sql).decide(invitations);
    }

    @Override
    public Map<InvitationId, Invitation> invitations(Collection<InvitationId> ids) {
        Map<InvitationId, Invitation> found = new HashMap<>();
        for (List<String> chunk : Chunks.of(ids, InvitationId::value)) {
            sql.query(FIND_INVITATIONS).texts(chunk).each(row -> {
                Invitation invitation = new Invitation(
                        new InvitationId(row.text()),
                        new SeatPoolId(row.text()),
                        new AccountId(row.text()),
                        row.text(),
                        row.instant(),
                        row.end());
                found.put(invitation.id(), invitation);
            });
        }
        return found;
    }

    private record Link(long manager, long learner, Seat seat) {}

    @Override
    public void link(List<ManagerLink> links) {
        Set<String> people = new HashSet<>();
        links.forEach(link -> {
            people.add(link.manager().value());
            people.add(link.learner().value());
        });
        // why the lock: two who record one link at once must not both find it missing
        Numbers accounts = Keyed.ACCOUNT.requireLocked(sql, people);
        Map<ManagerLink, Seat> seats = new SeatNames(sql).resolve(links);
        Map<Link, ManagerLink> wanted = new LinkedHashMap<>();
        links.forEach(link -> {
            Seat seat = seats.get(link);
            if (seat == null) {
                throw sql.conflict("there is no seat " + link.seat());
            }
            wanted.putIfAbsent(
                    new Link(
                            accounts.of(link.manager().value()),
                            accounts.of(link.learner().value()),
                            seat),
                    link);
        });
        wanted.keySet().removeAll(known(wanted.keySet()));
        sql.batch(
                INSERT_LINK,
                wanted.entrySet(),
                (params, entry) -> params.number(entry.getKey().manager())
                        .number(entry.getKey().learner())
                        .number(entry.getKey().seat().pool())
                        .integer(entry.getKey().seat().number())
                        .instant(entry.getValue().at()));
    }

    private Set<Link> known(Set<Link> wanted) {
        Set<Link> known = new HashSet<>();
        for (List<Link> chunk : Chunks.of(wanted)) {
            sql.query(FIND_LINKS)
                    .numbers(distinct(chunk.stream().map(Link::manager).toList()))
                    .numbers(distinct(chunk.stream().map(Link::learner).toList()))
                    .numbers(distinct(
                            chunk.stream().map(link -> link.seat().pool()).toList()))
                    .each(row ->
                            known.add(new Link(row.number(), row.number(), new Seat(row.number(), row.integer()))));
        }
        return known;
    }

    private static Collection<Long> distinct(List<Long> numbers) {
        return new LinkedHashSet<>(numbers);
    }

    @Override
    public Map<SeatPoolId, SeatCounts> counts(Collection<SeatPoolId> ids) {
        Map<SeatPoolId, SeatCounts> counts = new HashMap<>();
        for (List<String> chunk : Chunks.of(ids, SeatPoolId::value)) {
            sql.query(COUNTS)
                    .texts(chunk)
                    .each(row -> counts.put(
                            new SeatPoolId(row.text()), new SeatCounts(row.integer(), row.integer(), row.integer())));
        }
        return counts;
    }
}
