package io.lcart.seatproof;

import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.InvitationEnd;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.InvitationRecord;
import io.lcart.spi.seat.IssuedCode;
import io.lcart.spi.seat.PoolSource;
import io.lcart.spi.seat.Seat;
import io.lcart.spi.seat.SeatChange;
import io.lcart.spi.seat.SeatCounts;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatPool;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.SeatRefundId;
import io.lcart.spi.seat.SeatState;
import io.lcart.spi.seat.SupplyEntry;
import io.lcart.spi.training.AccessEntry;
import io.lcart.spi.training.AccessSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The laws of seats (reliability.md §3 A), asked of what is in storage, without any idea of what should have happened. */
final class Laws {

    private static final Map<SeatState, Set<SeatState>> NEXT = new EnumMap<>(Map.of(
            SeatState.AVAILABLE, EnumSet.of(SeatState.INVITED, SeatState.CLAIMED, SeatState.REVOKED),
            SeatState.INVITED, EnumSet.of(SeatState.AVAILABLE, SeatState.CLAIMED),
            SeatState.CLAIMED, EnumSet.of(SeatState.REVOKED),
            SeatState.REVOKED, EnumSet.noneOf(SeatState.class)));

    private final Stock stock;
    private final Instant now;
    private final List<String> broken = new ArrayList<>();

    private Laws(Stock stock, Instant now) {
        this.stock = stock;
        this.now = now;
    }

    /** The laws that are broken, in words. */
    static List<String> broken(Stock stock, Instant now) {
        Laws laws = new Laws(stock, now);
        stock.pools().values().forEach(laws::pool);
        laws.invitations();
        laws.codes();
        return laws.broken;
    }

    private void require(boolean holds, String law, Object... about) {
        if (!holds) {
            broken.add(law + " does not hold of " + List.of(about));
        }
    }

    private void pool(SeatPool pool) {
        List<Seat> seats = stock.seats().get(pool.id());
        List<SupplyEntry> ledger = stock.ledgers().get(pool.id());
        SeatCounts counts = stock.counts().get(pool.id());
        SeatCounts counted = new SeatCounts(
                count(seats, SeatState.AVAILABLE),
                count(seats, SeatState.INVITED),
                count(seats, SeatState.CLAIMED),
                revoked(seats, true).size(),
                revoked(seats, false).size());
        require(counts.equals(counted), "A1 counts = seats", pool.id(), counts, counted);
        int supply = ledger.stream().mapToInt(SupplyEntry::seats).sum();
        require(supply == counts.supplied(), "A1 live seats = supply", pool.id(), ledger, counts);
        ledger(pool, seats, ledger);
        seats.forEach(seat -> history(seat, stock.histories().get(seat.id())));
        holders(pool, seats);
    }

    private static int count(List<Seat> seats, SeatState state) {
        return (int) seats.stream().filter(seat -> seat.state() == state).count();
    }

    /** Seats that were taken back from somebody, or refunded before anybody had them. */
    private static List<Seat> revoked(List<Seat> seats, boolean used) {
        return seats.stream()
                .filter(seat -> seat.state() == SeatState.REVOKED && used == (seat.holder() != null))
                .toList();
    }

    /** Seats come from the first entry and from replacements of seats that were withdrawn, each once. */
    private void ledger(SeatPool pool, List<Seat> seats, List<SupplyEntry> ledger) {
        SupplyEntry.Kind first =
                pool.source() instanceof PoolSource.AdminGrant ? SupplyEntry.Kind.GRANTED : SupplyEntry.Kind.PURCHASED;
        List<SeatId> withdrawn = new ArrayList<>();
        List<SeatId> replaced = new ArrayList<>();
        List<Instant> refunded = new ArrayList<>();
        Set<SeatRefundId> refunds = new HashSet<>();
        for (SupplyEntry entry : ledger) {
            switch (entry.kind()) {
                case WITHDRAWN -> {
                    require(entry.seats() == -1, "A1 one seat at a time", pool.id(), entry);
                    withdrawn.add(entry.seat());
                }
                case REPLACED -> {
                    require(
                            entry.seats() == 1 && withdrawn.contains(entry.seat()),
                            "A1 replacement",
                            pool.id(),
                            ledger);
                    replaced.add(entry.seat());
                }
                case REFUNDED -> {
                    require(
                            entry.seats() < 0 && entry.refund() != null && refunds.add(entry.refund()),
                            "A1 refund",
                            pool.id(),
                            entry);
                    refunded.addAll(Collections.nCopies(-entry.seats(), entry.at()));
                }
                default ->
                    require(
                            entry == ledger.get(0) && entry.kind() == first && entry.seats() > 0,
                            "A1 source",
                            pool.id(),
                            ledger);
            }
        }
        List<SeatId> revoked = revoked(seats, true).stream().map(Seat::id).toList();
        List<Instant> gone =
                revoked(seats, false).stream().map(Seat::since).sorted().toList();
        require(
                gone.equals(refunded.stream().sorted().toList()),
                "A1 refunded = revoked unused",
                pool.id(),
                ledger,
                gone);
        require(
                withdrawn.size() == revoked.size() && new HashSet<>(withdrawn).equals(new HashSet<>(revoked)),
                "A1 withdrawn = revoked",
                pool.id(),
                ledger,
                revoked);
        require(new HashSet<>(replaced).size() == replaced.size(), "A1 replaced once", pool.id(), ledger);
        int brought = ledger.isEmpty() ? 0 : ledger.get(0).seats() + replaced.size();
        require(seats.size() == brought, "A8 as many seats as were brought", pool.id(), ledger, seats.size());
        for (int i = 0; i < seats.size(); i++) {
            require(seats.get(i).id().value().equals(pool.id() + "." + (i + 1)), "A8 ordinals", seats.get(i), i + 1);
        }
    }

    private void history(Seat seat, List<SeatChange> history) {
        SeatState last = null;
        Instant at = null;
        for (SeatChange change : history) {
            boolean legal = last == null
                    ? change.state() == SeatState.AVAILABLE
                    : NEXT.get(last).contains(change.state());
            require(legal && (at == null || !change.at().isBefore(at)), "A2 legal path", seat, history);
            last = change.state();
            at = change.at();
        }
        require(seat.state() == last && seat.since().equals(at), "A2 path ends in the state", seat, history);
        long claims = history.stream()
                .filter(change -> change.state() == SeatState.CLAIMED)
                .count();
        require(claims <= 1, "A3 one claim per seat", seat, history);
        require((claims == 1) == (seat.holder() != null), "A3 who claimed it holds it", seat, history);
    }

    /** Everybody holds one live seat at most, and every claim caused the access of one entry. */
    private void holders(SeatPool pool, List<Seat> seats) {
        List<AccountId> live = new ArrayList<>();
        List<AccountId> ever = new ArrayList<>();
        for (Seat seat : seats) {
            if (seat.holder() != null) {
                ever.add(seat.holder());
            }
            if (seat.state() == SeatState.CLAIMED) {
                live.add(seat.holder());
            }
        }
        require(new HashSet<>(live).size() == live.size(), "A4 one live seat a person", pool.id(), live);
        List<AccountId> given = new ArrayList<>();
        List<AccountId> kept = new ArrayList<>();
        boolean inForce =
                pool.tenures().stream().anyMatch(tenure -> tenure.interval().contains(now));
        for (AccessEntry entry : entriesOf(pool.id())) {
            given.add(entry.account());
            if (entry.endedAt() == null) {
                kept.add(entry.account());
            }
            boolean usable = entry.inForce().stream().anyMatch(interval -> interval.contains(now));
            require(
                    usable == (inForce && entry.endedAt() == null),
                    "access follows seat and order",
                    entry,
                    pool.tenures());
        }
        require(same(ever, given), "A3 as many claims as entries", pool.id(), ever, given);
        require(same(live, kept), "A3 access ends with the seat", pool.id(), live, kept);
    }

    private List<AccessEntry> entriesOf(SeatPoolId pool) {
        AccessSource source = new AccessSource(AccessSource.Kind.SEAT, pool.value());
        return stock.entries().stream()
                .filter(entry -> entry.source().equals(source))
                .toList();
    }

    private static boolean same(List<AccountId> some, List<AccountId> others) {
        List<AccountId> left = new ArrayList<>(others);
        return some.size() == others.size() && some.stream().allMatch(left::remove);
    }

    private void invitations() {
        Set<InvitationId> holding = new HashSet<>();
        for (List<Seat> seats : stock.seats().values()) {
            for (Seat seat : seats) {
                require(
                        (seat.state() == SeatState.INVITED) == (seat.invitation() != null),
                        "an invited seat is held",
                        seat);
                InvitationRecord record =
                        seat.invitation() == null ? null : stock.invitations().get(seat.invitation());
                if (seat.invitation() != null) {
                    require(holding.add(seat.invitation()), "an invitation holds one seat", seat);
                    require(record == null || record.seat().equals(seat.id()), "seat and invitation agree", seat);
                }
            }
        }
        Set<SeatId> used = new HashSet<>();
        stock.invitations().forEach((id, record) -> {
            require((record.end() == null) == holding.contains(id), "an open invitation holds its seat", record);
            require(record.end() != InvitationEnd.CLAIMED || used.add(record.seat()), "A3 one code per seat", record);
        });
    }

    private void codes() {
        List<InvitationId> alive = new ArrayList<>();
        for (IssuedCode code : stock.codes().values()) {
            if (code.replacedAt() == null) {
                alive.add(code.invitation());
            }
        }
        stock.invitations()
                .keySet()
                .forEach(id -> require(Collections.frequency(alive, id) <= 1, "A5 one code per invitation", id));
    }
}
