package io.lcart.jdbc.internal.seat;

import io.lcart.jdbc.internal.Chunks;
import io.lcart.jdbc.internal.Keyed;
import io.lcart.jdbc.internal.Numbers;
import io.lcart.jdbc.internal.Sql;
import io.lcart.jdbc.internal.seat.SeatMoves.Move;
import io.lcart.jdbc.internal.seat.SeatMoves.Place;
import io.lcart.spi.seat.Acceptance;
import io.lcart.spi.seat.InvitationEnd;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.SeatOutcome;
import io.lcart.spi.seat.SeatState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Ends open invitations, whoever comes first: the row of an invitation is locked before it is looked at. */
final class InvitationEnds {

    private static final String NUMBERS = "select id from lcart_invitation where host_key {in}";
    private static final String LOCK_OPEN = """
            select id, host_key, pool_id, seat_no, opened_at from lcart_invitation
            where id {in} and end_reason is null
            order by id {lock}
            """;
    private static final String POOL_KEYS = "select id, host_key from lcart_seat_pool where id {in}";
    private static final String HELD = "select live_key, seat_no from lcart_seat where live_key {in}";
    private static final String END = "update lcart_invitation set closed_at = ?, end_reason = ? where id = ?";

    private final Sql sql;
    private final SeatMoves moves;

    InvitationEnds(Sql sql) {
        this.sql = sql;
        this.moves = new SeatMoves(sql);
    }

    private record Open(long id, InvitationId key, SeatNumber seat, Instant openedAt) {}

    private record Ending(Open open, InvitationEnd end, Instant at) {}

    Set<InvitationId> end(Collection<InvitationId> ids, Instant at, InvitationEnd end) {
        Map<InvitationId, Open> open = lockOpen(ids);
        Map<SeatNumber, Place> places =
                moves.find(open.values().stream().map(Open::seat).toList());
        List<Ending> endings = new ArrayList<>();
        List<Move> freed = new ArrayList<>();
        for (Open each : open.values()) {
            Place place = Objects.requireNonNull(places.get(each.seat()));
            endings.add(new Ending(each, end, later(at, each.openedAt())));
            freed.add(new Move(place, SeatState.AVAILABLE, at, null, null));
        }
        write(endings);
        moves.make(freed);
        return Set.copyOf(open.keySet());
    }

    List<SeatOutcome> accept(List<Acceptance> acceptances) {
        sql.requireWriting();
        Numbers accounts = Keyed.ACCOUNT.requireLocked(
                sql,
                acceptances.stream()
                        .map(acceptance -> acceptance.account().value())
                        .toList());
        Map<InvitationId, Open> open =
                lockOpen(acceptances.stream().map(Acceptance::invitation).toList());
        Map<SeatNumber, Place> places =
                moves.find(open.values().stream().map(Open::seat).toList());
        Map<Long, String> pools = poolKeys(open.values());
        Map<String, Integer> held = held(acceptances, open, accounts);
        List<Ending> endings = new ArrayList<>();
        List<Move> claimed = new ArrayList<>();
        List<SeatOutcome> outcomes = new ArrayList<>();
        for (Acceptance acceptance : acceptances) {
            Open each = open.get(acceptance.invitation());
            if (each == null) {
                outcomes.add(new SeatOutcome.NotOpen());
                continue;
            }
            long account = accounts.of(acceptance.account().value());
            String liveKey = Claims.liveKey(each.seat().pool(), account);
            String pool = Objects.requireNonNull(pools.get(each.seat().pool()));
            Integer holds = held.get(liveKey);
            if (holds != null) {
                outcomes.add(new SeatOutcome.AlreadyHolds(SeatNames.name(pool, holds)));
                continue;
            }
            Place place = Objects.requireNonNull(places.get(each.seat()));
            endings.add(new Ending(each, InvitationEnd.CLAIMED, later(acceptance.at(), each.openedAt())));
            claimed.add(new Move(place, SeatState.CLAIMED, acceptance.at(), account, liveKey));
            held.put(liveKey, each.seat().number());
            open.remove(acceptance.invitation());
            outcomes.add(new SeatOutcome.Taken(SeatNames.name(pool, each.seat().number())));
        }
        write(endings);
        moves.make(claimed);
        return outcomes;
    }

    private Map<InvitationId, Open> lockOpen(Collection<InvitationId> ids) {
        sql.requireWriting();
        // why first find, then lock by number: some databases lock in the order in which they come across the rows
        Set<Long> numbers = new HashSet<>();
        for (List<String> chunk : Chunks.of(ids, InvitationId::value)) {
            sql.query(NUMBERS).texts(chunk).each(row -> numbers.add(row.number()));
        }
        Map<InvitationId, Open> open = new HashMap<>();
        for (List<Long> chunk : Chunks.of(numbers.stream().sorted().toList())) {
            sql.query(LOCK_OPEN).numbers(chunk).each(row -> {
                Open each = new Open(
                        row.number(),
                        new InvitationId(row.text()),
                        new SeatNumber(row.number(), row.integer()),
                        row.instant());
                open.put(each.key(), each);
            });
        }
        return open;
    }

    private Map<Long, String> poolKeys(Collection<Open> open) {
        Map<Long, String> keys = new HashMap<>();
        List<Long> pools =
                open.stream().map(each -> each.seat().pool()).distinct().toList();
        for (List<Long> chunk : Chunks.of(pools)) {
            sql.query(POOL_KEYS).numbers(chunk).each(row -> keys.put(row.number(), row.text()));
        }
        return keys;
    }

    /** The ordinals of live seats by live key, of those who may hold one already. */
    private Map<String, Integer> held(List<Acceptance> acceptances, Map<InvitationId, Open> open, Numbers accounts) {
        Set<String> asked = new HashSet<>();
        for (Acceptance acceptance : acceptances) {
            Open each = open.get(acceptance.invitation());
            if (each != null) {
                asked.add(Claims.liveKey(
                        each.seat().pool(), accounts.of(acceptance.account().value())));
            }
        }
        Map<String, Integer> held = new HashMap<>();
        for (List<String> chunk : Chunks.of(asked)) {
            sql.query(HELD).texts(chunk).each(row -> held.put(row.text(), row.integer()));
        }
        return held;
    }

    private void write(List<Ending> endings) {
        sql.batch(
                END,
                endings,
                (params, ending) -> params.instant(ending.at())
                        .text(ending.end().name())
                        .number(ending.open().id()));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
