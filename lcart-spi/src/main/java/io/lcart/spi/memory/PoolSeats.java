package io.lcart.spi.memory;

import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.PoolSource;
import io.lcart.spi.seat.Seat;
import io.lcart.spi.seat.SeatCounts;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatPool;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.SeatRefund;
import io.lcart.spi.seat.SeatRefundOutcome;
import io.lcart.spi.seat.SeatState;
import io.lcart.spi.seat.SeatSupply;
import io.lcart.spi.seat.SupplyEntry;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The seats of one pool. They are touched in the order of their ordinals, and those that never were are alike: a row is kept for each of
 * the others only. Taking a seat and asking for the present numbers hardly depend on how many there are; asking for an earlier instant
 * costs as much as has changed since. Guarded by the storage's lock.
 */
final class PoolSeats {

    private final SeatPoolId pool;
    private final Instant suppliedAt;
    private final int supplied;
    private final SortedTable<Integer, Row> rows;
    private final SortedTable<Integer, Instant> free;
    private final Table<SeatState, Integer> counts;
    private final Table<SupplyEntry.Kind, Integer> gone;
    private final Changes changesOfAvailable;
    private final Changes changesOfLive;
    private final Journal<SupplyEntry> ledger;

    PoolSeats(Undo undo, SeatSupply supply) {
        SeatPool origin = supply.pool();
        pool = origin.id();
        suppliedAt = origin.suppliedAt();
        supplied = supply.seats();
        rows = new SortedTable<>(undo);
        free = new SortedTable<>(undo);
        counts = new Table<>(undo, new EnumMap<>(SeatState.class));
        gone = new Table<>(undo, new EnumMap<>(SupplyEntry.Kind.class));
        changesOfAvailable = new Changes(undo);
        changesOfLive = new Changes(undo);
        ledger = new Journal<>(undo);
        changesOfAvailable.add(suppliedAt, supplied);
        changesOfLive.add(suppliedAt, supplied);
        SupplyEntry.Kind kind = origin.source() instanceof PoolSource.OrderLineSource
                ? SupplyEntry.Kind.PURCHASED
                : SupplyEntry.Kind.GRANTED;
        ledger.append(new SupplyEntry(kind, supplied, suppliedAt, null));
    }

    // --- what there is ---

    /** The seat of an ordinal, or {@code null} if the pool has none such. */
    @Nullable
    Seat seat(int ordinal) {
        Row row = row(ordinal);
        return row == null ? null : row.seat();
    }

    /** The seat of an ordinal that the pool has. */
    Seat existing(int ordinal) {
        return existingRow(ordinal).seat();
    }

    /** All seats behind an ordinal. */
    Stream<Seat> after(int ordinal) {
        return IntStream.range(Math.max(ordinal, 0), lastOrdinal()).mapToObj(n -> existing(n + 1));
    }

    /** The seat as it was in each of its states, oldest first; nothing if the pool has no such seat. */
    List<Seat> history(int ordinal) {
        Deque<Seat> history = new ArrayDeque<>();
        for (Row row = row(ordinal); row != null; row = row.before()) {
            history.addFirst(row.seat());
        }
        return List.copyOf(history);
    }

    SeatCounts counts() {
        return new SeatCounts(
                available(),
                count(SeatState.INVITED),
                count(SeatState.CLAIMED),
                gone(SupplyEntry.Kind.WITHDRAWN),
                gone(SupplyEntry.Kind.REFUNDED));
    }

    List<SupplyEntry> ledger() {
        return List.copyOf(ledger.all());
    }

    int availableAt(Instant at) {
        return available() - changesOfAvailable.after(at);
    }

    int liveAt(Instant at) {
        return counts().supplied() - changesOfLive.after(at);
    }

    // --- what happens ---

    /**
     * The lowest ordinal of a seat that has been available since the instant or before, or 0 if there is none. Passes over the seats that
     * were freed later than the instant, which a clock that goes forward leaves none of.
     */
    int availableSince(Instant at) {
        int untouched = touched() < supplied && !suppliedAt.isAfter(at) ? touched() + 1 : 0;
        for (Map.Entry<Integer, Instant> seat : free.sorted().entrySet()) {
            if (untouched > 0 && seat.getKey() > untouched) {
                break;
            }
            if (!seat.getValue().isAfter(at)) {
                return seat.getKey();
            }
        }
        return untouched;
    }

    Seat invite(int ordinal, InvitationId invitation, Instant at) {
        return change(ordinal, SeatState.INVITED, at, null, invitation);
    }

    Seat claim(int ordinal, AccountId holder, Instant at) {
        return change(ordinal, SeatState.CLAIMED, at, holder, null);
    }

    Seat release(int ordinal, Instant at) {
        return change(ordinal, SeatState.AVAILABLE, at, null, null);
    }

    Seat revoke(int ordinal, Instant at) {
        Seat claimed = existing(ordinal);
        Seat revoked = change(ordinal, SeatState.REVOKED, at, claimed.holder(), null);
        leave(new SupplyEntry(SupplyEntry.Kind.WITHDRAWN, -1, revoked.since(), revoked.id()));
        return revoked;
    }

    /** Takes seats out that have been available since the instant of the refund or before, all that it asks for or none. */
    SeatRefundOutcome refund(SeatRefund refund) {
        Instant at = refund.at();
        int available = numberAvailableSince(at);
        if (available < refund.seats()) {
            return new SeatRefundOutcome.TooFewAvailable(available);
        }
        for (int i = 0; i < refund.seats(); i++) {
            change(availableSince(at), SeatState.REVOKED, at, null, null);
        }
        leave(new SupplyEntry(SupplyEntry.Kind.REFUNDED, -refund.seats(), at, null, refund.id()));
        return new SeatRefundOutcome.Refunded();
    }

    private void leave(SupplyEntry entry) {
        changesOfLive.add(entry.at(), entry.seats());
        gone.put(entry.kind(), gone(entry.kind()) - entry.seats());
        ledger.append(entry);
    }

    /** Adds a fresh seat in place of one that was revoked. */
    SeatId replace(Seat revoked) {
        int ordinal = lastOrdinal() + 1;
        Seat fresh = available(ordinal, revoked.since());
        rows.put(ordinal, new Row(fresh, null));
        free.put(ordinal, fresh.since());
        changesOfAvailable.add(fresh.since(), 1);
        changesOfLive.add(fresh.since(), 1);
        ledger.append(new SupplyEntry(SupplyEntry.Kind.REPLACED, 1, fresh.since(), revoked.id()));
        return fresh.id();
    }

    private Seat change(
            int ordinal, SeatState state, Instant at, @Nullable AccountId holder, @Nullable InvitationId invitation) {
        Row row = existingRow(ordinal);
        Seat was = row.seat();
        // why: a state that ended before it began would be in force at no instant, and in none of the right ones
        Instant since = at.isBefore(was.since()) ? was.since() : at;
        Seat now = new Seat(was.id(), pool, state, since, holder, invitation);
        rows.put(ordinal, new Row(now, row));
        if (was.state() == SeatState.AVAILABLE) {
            free.remove(ordinal);
            changesOfAvailable.add(since, -1);
        } else {
            count(was.state(), -1);
        }
        if (state == SeatState.AVAILABLE) {
            free.put(ordinal, since);
            changesOfAvailable.add(since, 1);
        } else {
            count(state, 1);
        }
        return now;
    }

    // --- numbers ---

    private int available() {
        return supplied - touched() + free.size();
    }

    private int numberAvailableSince(Instant at) {
        int untouched = suppliedAt.isAfter(at) ? 0 : supplied - touched();
        return untouched
                + (int) free.sorted().values().stream()
                        .filter(since -> !since.isAfter(at))
                        .count();
    }

    private int gone(SupplyEntry.Kind kind) {
        return gone.getOrDefault(kind, 0);
    }

    /** How many of the first supply were ever touched. */
    private int touched() {
        return rows.size() - (lastOrdinal() - supplied);
    }

    private int lastOrdinal() {
        return rows.size() == 0 ? supplied : Math.max(supplied, rows.sorted().lastKey());
    }

    private int count(SeatState state) {
        return counts.getOrDefault(state, 0);
    }

    private void count(SeatState state, int change) {
        counts.put(state, count(state) + change);
    }

    // --- rows ---

    private @Nullable Row row(int ordinal) {
        Row row = rows.get(ordinal);
        return row == null && ordinal >= 1 && ordinal <= supplied ? new Row(available(ordinal, suppliedAt), null) : row;
    }

    private Row existingRow(int ordinal) {
        Row row = row(ordinal);
        if (row == null) {
            throw new IllegalStateException("there is no seat " + pool + "." + ordinal);
        }
        return row;
    }

    private Seat available(int ordinal, Instant since) {
        return new Seat(new SeatPlace(pool, ordinal).id(), pool, SeatState.AVAILABLE, since, null, null);
    }

    /** A seat, and how it was before. */
    private record Row(Seat seat, @Nullable Row before) {}
}
