package io.lcart.jdbc.internal.seat;

import io.lcart.jdbc.internal.Chunks;
import io.lcart.jdbc.internal.Keyed;
import io.lcart.jdbc.internal.Numbers;
import io.lcart.jdbc.internal.Row;
import io.lcart.jdbc.internal.Sql;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.InvitationId;
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
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Seats in SQL. */
public final class JdbcSeatStore implements SeatStore {

    private static final String COLUMNS = """
            select p.host_key, s.seat_no, s.state, s.state_since, a.host_key, i.host_key
            from lcart_seat_pool p
            join lcart_seat s on s.pool_id = p.id
            left join lcart_account a on a.id = s.holder_id
            left join lcart_invitation i
                on i.pool_id = s.pool_id and i.seat_no = s.seat_no and i.end_reason is null
            """;
    private static final String FIND = COLUMNS + "where s.pool_id {in} and s.seat_no {in}";
    private static final String PAGE = COLUMNS + "where p.host_key = ? and s.seat_no > ? order by s.seat_no limit ?";
    private static final String CLAIMED =
            COLUMNS + "where p.host_key {in} and s.holder_id in (select id from lcart_account where host_key {in})";
    private static final String HISTORY = """
            select state, valid_from from lcart_seat_state where pool_id = ? and seat_no = ? order by version_no
            """;
    private static final String FIND_LINKS = """
            select manager_id, learner_id, pool_id, seat_no from lcart_manager_link
            where manager_id {in} and learner_id {in} and pool_id {in}
            """;
    private static final String INSERT_LINK = """
            insert into lcart_manager_link (manager_id, learner_id, pool_id, seat_no, linked_at) values (?, ?, ?, ?, ?)
            """;

    private final Sql sql;

    /**
     * The store of a session.
     *
     * @param sql the session
     */
    public JdbcSeatStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<SeatOutcome> claim(List<SeatClaim> claims) {
        return new Claims(sql).decide(claims);
    }

    @Override
    public List<WithdrawalOutcome> withdraw(List<Withdrawal> withdrawals) {
        return new Withdrawals(sql).withdraw(withdrawals);
    }

    @Override
    public Map<SeatId, Seat> find(Collection<SeatId> ids) {
        Map<SeatId, Seat> found = new HashMap<>();
        Set<SeatId> asked = Set.copyOf(ids);
        for (List<SeatNumber> chunk :
                Chunks.of(new SeatNames(sql).resolve(asked).values())) {
            sql.query(FIND)
                    .numbers(chunk.stream().map(SeatNumber::pool).distinct().toList())
                    .numbers(chunk.stream()
                            .map(seat -> (long) seat.number())
                            .distinct()
                            .toList())
                    .each(row -> {
                        Seat seat = seat(row);
                        if (asked.contains(seat.id())) {
                            found.put(seat.id(), seat);
                        }
                    });
        }
        return found;
    }

    @Override
    public List<Seat> page(SeatPoolId pool, int after, int limit) {
        return sql.query(PAGE).text(pool.value()).number(after).number(limit).list(JdbcSeatStore::seat);
    }

    @Override
    public Map<SeatHolder, List<Seat>> claimedBy(Collection<SeatHolder> holders) {
        Map<SeatHolder, List<Seat>> claimed = new HashMap<>();
        Set<SeatHolder> asked = Set.copyOf(holders);
        for (List<SeatHolder> chunk : Chunks.of(asked)) {
            sql.query(CLAIMED)
                    .texts(chunk.stream()
                            .map(holder -> holder.pool().value())
                            .distinct()
                            .toList())
                    .texts(chunk.stream()
                            .map(holder -> holder.account().value())
                            .distinct()
                            .toList())
                    .each(row -> {
                        Seat seat = seat(row);
                        SeatHolder holder = new SeatHolder(seat.pool(), Objects.requireNonNull(seat.holder()));
                        if (asked.contains(holder)) {
                            claimed.computeIfAbsent(holder, key -> new ArrayList<>())
                                    .add(seat);
                        }
                    });
        }
        claimed.values().forEach(seats -> seats.sort(Comparator.comparingInt(SeatNames::ordinal)));
        return claimed;
    }

    private static Seat seat(Row row) throws SQLException {
        SeatPoolId pool = new SeatPoolId(row.text());
        SeatId id = SeatNames.name(pool.value(), row.integer());
        SeatState state = SeatState.valueOf(row.text());
        Instant since = row.instant();
        String holder = row.textOrNull();
        String invitation = row.textOrNull();
        return new Seat(
                id,
                pool,
                state,
                since,
                holder == null ? null : new AccountId(holder),
                invitation == null ? null : new InvitationId(invitation));
    }

    @Override
    public List<SeatChange> history(SeatId id) {
        SeatNumber seat = new SeatNames(sql).resolve(List.of(id)).get(id);
        return seat == null
                ? List.of()
                : sql.query(HISTORY)
                        .number(seat.pool())
                        .number(seat.number())
                        .list(row -> new SeatChange(SeatState.valueOf(row.text()), row.instant()));
    }

    private record Link(long manager, long learner, SeatNumber seat) {}

    @Override
    public void link(List<ManagerLink> links) {
        Set<String> people = new HashSet<>();
        links.forEach(link -> {
            people.add(link.manager().value());
            people.add(link.learner().value());
        });
        Numbers accounts = Keyed.ACCOUNT.require(sql, people);
        Map<SeatId, SeatNumber> seats =
                new SeatNames(sql).resolve(links.stream().map(ManagerLink::seat).toList());
        Map<Link, ManagerLink> wanted = new LinkedHashMap<>();
        links.forEach(link -> {
            SeatNumber seat = seats.get(link.seat());
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
                    .numbers(chunk.stream().map(Link::manager).distinct().toList())
                    .numbers(chunk.stream().map(Link::learner).distinct().toList())
                    .numbers(chunk.stream()
                            .map(link -> link.seat().pool())
                            .distinct()
                            .toList())
                    .each(row -> known.add(
                            new Link(row.number(), row.number(), new SeatNumber(row.number(), row.integer()))));
        }
        return known;
    }
}
