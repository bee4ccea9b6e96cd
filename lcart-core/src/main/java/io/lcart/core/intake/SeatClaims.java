package io.lcart.core.intake;

import io.lcart.core.seat.Pools;
import io.lcart.core.training.Access;
import io.lcart.spi.Interval;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.people.GroupId;
import io.lcart.spi.people.GroupRelation;
import io.lcart.spi.people.GroupTie;
import io.lcart.spi.people.GroupVersion;
import io.lcart.spi.seat.ManagerLink;
import io.lcart.spi.seat.SeatClaim;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatOutcome;
import io.lcart.spi.seat.SeatPool;
import io.lcart.spi.storage.Session;
import io.lcart.spi.training.AccessEntry;
import io.lcart.spi.training.AccessEntryId;
import io.lcart.spi.training.AccessSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Claims seats and does what follows from it: access for the holder, the owner's inheritable groups, the manager link (domain.md §4,
 * "Claiming"). Collects claims that do not depend on each other and carries them out together. The orders, pools and accounts are locked.
 * Not thread-safe.
 */
final class SeatClaims {

    private final Session session;
    private final Changes<AccessEntryId, AccessEntry> entries;
    private final List<Claim> pending = new ArrayList<>();
    private final Set<AccountId> pendingHolders = new HashSet<>();

    private record Claim(Row<AssignSeat> row, SeatPool pool, AccountId owner, AccountId holder, Instant at) {}

    private record OwnerAt(AccountId owner, Instant at) {}

    SeatClaims(Session session, Changes<AccessEntryId, AccessEntry> entries) {
        this.session = session;
        this.entries = entries;
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
        AccountId owner = Pools.tenureAt(pool, at).orElseThrow().owner();
        pending.add(new Claim(row, pool, owner, holder, at));
        pendingHolders.add(holder);
    }

    /** Carries out what is pending. */
    void flush() {
        if (pending.isEmpty()) {
            return;
        }
        List<SeatOutcome> outcomes = session.seats()
                .claim(pending.stream()
                        .map(claim -> new SeatClaim(claim.pool().id(), claim.holder(), claim.at()))
                        .toList());
        Map<Claim, SeatId> taken = new LinkedHashMap<>();
        for (int i = 0; i < outcomes.size(); i++) {
            Claim claim = pending.get(i);
            if (outcomes.get(i) instanceof SeatOutcome.Taken seat) {
                taken.put(claim, seat.seat());
                claim.row().answer(entries.put(entry(claim).id(), entry(claim)));
            } else {
                boolean none = outcomes.get(i) instanceof SeatOutcome.NoneAvailable;
                claim.row().refuse(none ? RefusalReason.NO_SEAT_AVAILABLE : RefusalReason.ALREADY_HOLDS_SEAT);
            }
        }
        session.training().insert(taken.keySet().stream().map(SeatClaims::entry).toList());
        linkAndInherit(taken);
        pending.clear();
        pendingHolders.clear();
    }

    private void linkAndInherit(Map<Claim, SeatId> taken) {
        List<ManagerLink> links = new ArrayList<>();
        Map<GroupTie, Instant> ties = new LinkedHashMap<>();
        Map<OwnerAt, List<GroupVersion>> groups = new HashMap<>();
        taken.forEach((claim, seat) -> {
            if (!claim.owner().equals(claim.holder())) {
                links.add(new ManagerLink(claim.owner(), claim.holder(), seat, claim.at()));
                groups.computeIfAbsent(new OwnerAt(claim.owner(), claim.at()), this::groupsOf).stream()
                        .filter(GroupVersion::inherit)
                        .map(GroupVersion::group)
                        .forEach(group -> ties.merge(tie(claim, group), claim.at(), SeatClaims::earlier));
            }
        });
        session.seats().link(links);
        TieChanges changes = TieChanges.of(session.groups(), ties.keySet());
        ties.forEach((tie, since) -> changes.cover(tie, Interval.since(since)));
        changes.write();
    }

    private List<GroupVersion> groupsOf(OwnerAt owner) {
        return session.groups().groupsOf(owner.owner(), owner.at());
    }

    private static GroupTie tie(Claim claim, GroupId group) {
        return new GroupTie(claim.holder(), group, GroupRelation.MEMBER);
    }

    private static AccessEntry entry(Claim claim) {
        SeatPool pool = claim.pool();
        return new AccessEntry(
                Access.idOf(pool.id(), claim.holder()),
                claim.holder(),
                pool.offering(),
                new AccessSource(AccessSource.Kind.SEAT, pool.id().value()),
                pool.window(),
                claim.at(),
                Pools.inForce(pool, claim.at()));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
