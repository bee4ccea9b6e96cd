package io.lcart.jdbc.internal.seat;

import io.lcart.jdbc.internal.Chunks;
import io.lcart.jdbc.internal.Query;
import io.lcart.jdbc.internal.Sql;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.InvitationEnd;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.Seat;
import io.lcart.spi.seat.SeatChange;
import io.lcart.spi.seat.SeatHolder;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.SeatState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks at seats, pool by pool. */
final class Seats {

    private static final String COLUMNS = """
            select s.seat_no, s.state, s.state_since, a.host_key, i.host_key
            from lcart_seat_pool p
            join lcart_seat s on s.pool_id = p.id
            left join lcart_account a on a.id = s.holder_id
            left join lcart_invitation i on i.pool_id = s.pool_id and i.seat_no = s.seat_no and i.open_mark = 1
            where p.host_key = ?
            """;
    private static final String FIND = COLUMNS + "and s.seat_no {in}";
    private static final String PAGE = COLUMNS + "and s.seat_no > ? order by s.seat_no limit ?";
    private static final String CLAIMED_BY = COLUMNS + "and a.host_key {in} order by s.seat_no";
    private static final String STORY = """
            select s.state, s.state_since, s.supplied_at, s.claimed_at
            from lcart_seat_pool p join lcart_seat s on s.pool_id = p.id
            where p.host_key = ? and s.seat_no = ?
            """;
    private static final String INVITATIONS = """
            select i.opened_at, i.closed_at, i.end_reason
            from lcart_seat_pool p join lcart_invitation i on i.pool_id = p.id
            where p.host_key = ? and i.seat_no = ?
            order by i.id
            """;

    private final Sql sql;

    Seats(Sql sql) {
        this.sql = sql;
    }

    Map<SeatId, Seat> find(Collection<SeatId> ids) {
        Map<SeatId, Seat> found = new HashMap<>();
        SeatPlace.numbers(ids).forEach((pool, numbers) -> {
            for (List<Long> chunk : Chunks.of(numbers)) {
                read(pool, sql.query(FIND).text(pool).numbers(chunk)).forEach(seat -> found.put(seat.id(), seat));
            }
        });
        return found;
    }

    List<Seat> page(SeatPoolId pool, int after, int limit) {
        return read(
                pool.value(), sql.query(PAGE).text(pool.value()).number(after).number(limit));
    }

    Map<SeatHolder, List<Seat>> claimedBy(Collection<SeatHolder> holders) {
        Map<SeatPoolId, Set<String>> byPool = holders.stream()
                .collect(Collectors.groupingBy(
                        SeatHolder::pool,
                        LinkedHashMap::new,
                        Collectors.mapping(holder -> holder.account().value(), Collectors.toSet())));
        Map<SeatHolder, List<Seat>> found = new HashMap<>();
        byPool.forEach((pool, accounts) -> {
            for (List<String> chunk : Chunks.of(accounts)) {
                for (Seat seat : read(
                        pool.value(), sql.query(CLAIMED_BY).text(pool.value()).texts(chunk))) {
                    AccountId holder = seat.holder();
                    if (holder != null) {
                        found.computeIfAbsent(new SeatHolder(pool, holder), h -> new ArrayList<>())
                                .add(seat);
                    }
                }
            }
        });
        return found;
    }

    private static List<Seat> read(String pool, Query query) {
        return query.list(row -> new Seat(
                SeatPlace.id(pool, row.integer()),
                new SeatPoolId(pool),
                SeatState.valueOf(row.text()),
                row.instant(),
                holder(row.textOrNull()),
                invitation(row.textOrNull())));
    }

    private static @Nullable AccountId holder(@Nullable String key) {
        return key == null ? null : new AccountId(key);
    }

    private static @Nullable InvitationId invitation(@Nullable String key) {
        return key == null ? null : new InvitationId(key);
    }

    /** What a seat's own row says of its story. */
    private record Story(
            SeatState state,
            Instant since,
            Instant suppliedAt,
            @Nullable Instant claimedAt) {}

    List<SeatChange> history(SeatId seat) {
        SeatPlace place = SeatPlace.of(seat);
        return place == null
                ? List.of()
                : sql.query(STORY)
                        .text(place.pool())
                        .number(place.number())
                        .first(row -> new Story(SeatState.valueOf(row.text()), row.instant(), row.instant(), row.end()))
                        .map(story -> tell(place, story))
                        .orElse(List.of());
    }

    private List<SeatChange> tell(SeatPlace place, Story story) {
        List<SeatChange> history = new ArrayList<>();
        history.add(new SeatChange(SeatState.AVAILABLE, story.suppliedAt()));
        sql.query(INVITATIONS).text(place.pool()).number(place.number()).each(row -> {
            history.add(new SeatChange(SeatState.INVITED, row.instant()));
            Instant closedAt = row.end();
            if (closedAt != null && !InvitationEnd.CLAIMED.name().equals(row.textOrNull())) {
                history.add(new SeatChange(SeatState.AVAILABLE, closedAt));
            }
        });
        Instant claimedAt = story.claimedAt();
        if (claimedAt != null) {
            history.add(new SeatChange(SeatState.CLAIMED, claimedAt));
        }
        if (story.state() == SeatState.REVOKED) {
            history.add(new SeatChange(SeatState.REVOKED, story.since()));
        }
        return history;
    }
}
