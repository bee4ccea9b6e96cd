package io.lcart.spi.memory;

import io.lcart.spi.commerce.OrderId;
import io.lcart.spi.people.AccountId;
import io.lcart.spi.seat.CodeHash;
import io.lcart.spi.seat.Invitation;
import io.lcart.spi.seat.InvitationEnd;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.InvitationRecord;
import io.lcart.spi.seat.IssuedCode;
import io.lcart.spi.seat.ManagerLink;
import io.lcart.spi.seat.Seat;
import io.lcart.spi.seat.SeatHolder;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatPool;
import io.lcart.spi.seat.SeatPoolId;
import io.lcart.spi.seat.SeatRefund;
import io.lcart.spi.seat.SeatRefundId;
import io.lcart.spi.seat.SeatSupply;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Pools, their seats, invitations and links, and the indexes that lead to them. Guarded by the storage's lock. */
final class SeatTables {

    // pools
    final Table<SeatPoolId, SeatPool> pools;
    final Table<SeatPoolId, PoolSeats> seats;
    final Index<OrderId, SeatPoolId> poolsOfOrder;
    final Index<AccountId, SeatPoolId> poolsEverOf;
    final Index<AccountId, Listed> poolsOwnedBy;
    final Table<SeatRefundId, SeatRefund> refunds;

    // who holds and held
    final Table<SeatHolder, SeatId> seatOfHolder;
    final Index<SeatHolder, Integer> everClaimed;
    final Table<LinkKey, ManagerLink> links;
    final Index<AccountId, LinkKey> linksOf;

    // invitations
    final Table<InvitationId, InvitationRecord> invitations;
    final Index<AccountId, InvitationId> invitationsBy;
    final Index<Addressee, InvitationId> openTo;
    final SortedTable<Expiry, InvitationId> expiring;
    final Index<SeatPoolId, Expiry> expiringIn;
    final Table<CodeHash, IssuedCode> codes;
    final Table<InvitationId, CodeHash> codeOf;

    private final Undo undo;

    SeatTables(Undo undo) {
        this.undo = undo;
        pools = new Table<>(undo);
        seats = new Table<>(undo);
        poolsOfOrder = new Index<>(undo);
        poolsEverOf = new Index<>(undo);
        poolsOwnedBy = new Index<>(undo, TreeSet::new);
        refunds = new Table<>(undo);
        seatOfHolder = new Table<>(undo);
        everClaimed = new Index<>(undo, TreeSet::new);
        links = new Table<>(undo);
        linksOf = new Index<>(undo);
        invitations = new Table<>(undo);
        invitationsBy = new Index<>(undo);
        openTo = new Index<>(undo, () -> new TreeSet<>(Comparator.comparing(InvitationId::value)));
        expiring = new SortedTable<>(undo);
        expiringIn = new Index<>(undo, TreeSet::new);
        codes = new Table<>(undo);
        codeOf = new Table<>(undo);
    }

    /** Adds the seats of a new pool. */
    void addSeats(SeatSupply supply) {
        seats.put(supply.pool().id(), new PoolSeats(undo, supply));
    }

    /** The seats of a pool that is there. */
    PoolSeats seatsOf(SeatPoolId pool) {
        return Objects.requireNonNull(seats.get(pool));
    }

    /** The seat of a place, or {@code null} if there is none. */
    @Nullable
    Seat seat(SeatPlace place) {
        PoolSeats ofPool = seats.get(place.pool());
        return ofPool == null ? null : ofPool.seat(place.ordinal());
    }

    /** Notes who holds a seat that was just claimed. */
    SeatId give(Seat claimed) {
        SeatHolder holder = new SeatHolder(claimed.pool(), Objects.requireNonNull(claimed.holder()));
        seatOfHolder.put(holder, claimed.id());
        everClaimed.add(
                holder, Objects.requireNonNull(SeatPlace.of(claimed.id())).ordinal());
        return claimed.id();
    }

    /** An invitation that has not ended, or {@code null} if there is no such one. */
    @Nullable
    InvitationRecord open(InvitationId id) {
        InvitationRecord found = invitations.get(id);
        return found == null || found.end() != null ? null : found;
    }

    /** Keeps an invitation that was just opened. */
    void keepOpen(InvitationRecord opened) {
        Invitation invitation = opened.invitation();
        invitations.put(invitation.id(), opened);
        invitationsBy.add(invitation.inviter(), invitation.id());
        if (invitation.emailKey() != null) {
            openTo.add(new Addressee(invitation.pool(), invitation.emailKey()), invitation.id());
        }
        if (invitation.expiresAt() != null) {
            Expiry expiry = new Expiry(invitation.expiresAt(), invitation.id());
            expiring.put(expiry, invitation.id());
            expiringIn.add(invitation.pool(), expiry);
        }
    }

    /** Notes how an open invitation ended. */
    void close(InvitationRecord open, InvitationEnd end, Instant at) {
        Invitation invitation = open.invitation();
        invitations.put(invitation.id(), new InvitationRecord(invitation, open.seat(), open.sentAt(), end, at));
        if (invitation.emailKey() != null) {
            openTo.remove(new Addressee(invitation.pool(), invitation.emailKey()), invitation.id());
        }
        if (invitation.expiresAt() != null) {
            Expiry expiry = new Expiry(invitation.expiresAt(), invitation.id());
            expiring.remove(expiry);
            expiringIn.remove(invitation.pool(), expiry);
        }
    }

    /** A pool's place in the list of its owner: the latest supplied first. */
    record Listed(Instant suppliedAt, SeatPoolId pool) implements Comparable<Listed> {

        Listed(SeatPool pool) {
            this(pool.suppliedAt(), pool.id());
        }

        @Override
        public int compareTo(Listed other) {
            int latestFirst = other.suppliedAt.compareTo(suppliedAt);
            return latestFirst != 0 ? latestFirst : pool.value().compareTo(other.pool.value());
        }
    }

    /** What makes two manager links the same. */
    record LinkKey(AccountId manager, AccountId learner, SeatId seat) {}

    /** An address invited to a pool. */
    record Addressee(SeatPoolId pool, String emailKey) {}

    /** When an invitation that has not ended expires; sorts the earliest first. */
    record Expiry(Instant at, InvitationId invitation) implements Comparable<Expiry> {

        @Override
        public int compareTo(Expiry other) {
            int earliestFirst = at.compareTo(other.at);
            return earliestFirst != 0 ? earliestFirst : invitation.value().compareTo(other.invitation.value());
        }
    }
}
