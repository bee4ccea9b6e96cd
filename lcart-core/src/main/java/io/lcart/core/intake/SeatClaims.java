package io.lcart.core.intake;

import io.lcart.core.seat.pool.SeatEffects;
import io.lcart.core.seat.pool.TakenSeat;
import io.lcart.core.training.Access;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.Seat;
import io.lcart.spi.seat.SeatClaim;
import io.lcart.spi.seat.SeatHolder;
import io.lcart.spi.seat.SeatOutcome;
import io.lcart.spi.seat.SeatPool;
import io.lcart.spi.seat.SeatState;
import io.lcart.spi.storage.Session;
import io.lcart.spi.training.AccessEntry;
import io.lcart.spi.training.AccessEntryId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Claims seats for a chunk, and knows which ones people had before. Collects claims that do not depend on each other and carries them out
 * together. The pools are held and the accounts locked. Not thread-safe.
 */
final class SeatClaims {

    private final Work work;
    private final Map<SeatHolder, List<Had>> had = new HashMap<>();
    private final List<Claim> pending = new ArrayList<>();
    private final Set<AccountId> pendingHolders = new HashSet<>();

    private record Claim(Row<AssignSeat> row, SeatPool pool, AccountId holder, Instant at) {}

    /** A seat that somebody claimed: since when, and whether it was not taken back. */
    record Had(Instant since, boolean live) {}

    SeatClaims(Work work, Collection<SeatHolder> holders) {
        this.work = work;
        Session session = work.session();
        Map<SeatHolder, List<Seat>> seats = session.seats().claimedBy(holders);
        Map<AccessEntryId, AccessEntry> entries = session.training()
                .entries(seats.values().stream()
                        .flatMap(List::stream)
                        .map(seat -> Access.idOf(seat.id()))
                        .toList());
        seats.forEach((holder, claimed) -> had.put(
                holder,
                new ArrayList<>(claimed.stream()
                        .map(seat -> new Had(
                                Objects.requireNonNull(entries.get(Access.idOf(seat.id())))
                                        .givenAt(),
                                seat.state() == SeatState.CLAIMED))
                        .toList())));
    }

    /** The seats a person claimed of a pool. */
    List<Had> had(SeatPool pool, AccountId holder) {
        return had.getOrDefault(new SeatHolder(pool.id(), holder), List.of());
    }

    /** Carries out what is pending if a claim may depend on it: of the same holder, or of seats that a pending holder owns. */
    void flushBefore(SeatPool pool, AccountId holder) {
        boolean ownerIsPending = pool.tenures().stream().anyMatch(tenure -> pendingHolders.contains(tenure.owner()));
        if (ownerIsPending || pendingHolders.contains(holder)) {
            flush();
        }
    }

    /** Adds a claim of a seat of a pool that is in force at the instant. */
    void add(Row<AssignSeat> row, SeatPool pool, AccountId holder, Instant at) {
        pending.add(new Claim(row, pool, holder, at));
        pendingHolders.add(holder);
    }

    /** Carries out what is pending. */
    void flush() {
        if (pending.isEmpty()) {
            return;
        }
        List<SeatOutcome> outcomes = work.session()
                .seats()
                .claim(pending.stream()
                        .map(claim -> new SeatClaim(claim.pool().id(), claim.holder(), claim.at()))
                        .toList());
        List<TakenSeat> taken = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            Claim claim = pending.get(i);
            if (outcomes.get(i) instanceof SeatOutcome.Taken seat) {
                taken.add(new TakenSeat(claim.pool(), seat.seat(), claim.holder(), claim.at()));
                had.computeIfAbsent(new SeatHolder(claim.pool().id(), claim.holder()), key -> new ArrayList<>())
                        .add(new Had(claim.at(), true));
                claim.row().answer(new IntakeOutcome.Created());
            } else {
                boolean none = outcomes.get(i) instanceof SeatOutcome.NoneAvailable;
                claim.row().refuse(none ? RefusalReason.NO_SEAT_AVAILABLE : RefusalReason.ALREADY_HOLDS_SEAT);
            }
        }
        SeatEffects.follow(work.session(), work.accessClock(), taken);
        pending.clear();
        pendingHolders.clear();
    }
}
