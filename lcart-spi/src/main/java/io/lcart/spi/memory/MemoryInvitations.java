package io.lcart.spi.memory;

import io.lcart.spi.Micros;
import io.lcart.spi.memory.SeatTables.Addressee;
import io.lcart.spi.memory.SeatTables.Expiry;
import io.lcart.spi.seat.Acceptance;
import io.lcart.spi.seat.CodeHash;
import io.lcart.spi.seat.CodeRecord;
import io.lcart.spi.seat.Invitation;
import io.lcart.spi.seat.InvitationEnd;
import io.lcart.spi.seat.InvitationId;
import io.lcart.spi.seat.InvitationRecord;
import io.lcart.spi.seat.InvitationStore;
import io.lcart.spi.seat.IssuedCode;
import io.lcart.spi.seat.Seat;
import io.lcart.spi.seat.SeatHolder;
import io.lcart.spi.seat.SeatId;
import io.lcart.spi.seat.SeatOutcome;
import io.lcart.spi.seat.SeatPoolId;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Invitations and codes in memory. */
final class MemoryInvitations implements InvitationStore {

    private final MemorySession session;

    MemoryInvitations(MemorySession session) {
        this.session = session;
    }

    @Override
    public List<SeatOutcome> open(List<Invitation> invitations) {
        Tables tables = session.write();
        return invitations.stream().map(invitation -> open(tables, invitation)).toList();
    }

    private SeatOutcome open(Tables tables, Invitation invitation) {
        session.require("account", tables.accounts, invitation.inviter());
        InvitationRecord known = tables.seats.invitations.get(invitation.id());
        if (known != null) {
            return new SeatOutcome.AlreadyHolds(known.seat());
        }
        PoolSeats seats = tables.seats.seats.get(invitation.pool());
        int ordinal = seats == null ? 0 : seats.availableSince(invitation.at());
        if (seats == null || ordinal == 0) {
            return new SeatOutcome.NoneAvailable();
        }
        Seat seat = seats.invite(ordinal, invitation.id(), invitation.at());
        tables.seats.keepOpen(new InvitationRecord(invitation, seat.id(), invitation.at(), null, null));
        return new SeatOutcome.Taken(seat.id());
    }

    @Override
    public Map<InvitationId, InvitationRecord> find(Collection<InvitationId> ids) {
        return session.read().seats.invitations.pick(ids);
    }

    @Override
    public Map<String, InvitationId> openTo(SeatPoolId pool, Collection<String> emailKeys) {
        SeatTables tables = session.read().seats;
        Map<String, InvitationId> found = new LinkedHashMap<>();
        for (String emailKey : emailKeys) {
            tables.openTo.of(new Addressee(pool, emailKey)).stream()
                    .findFirst()
                    .ifPresent(id -> found.put(emailKey, id));
        }
        return found;
    }

    @Override
    public List<SeatOutcome> accept(List<Acceptance> acceptances) {
        Tables tables = session.write();
        return acceptances.stream()
                .map(acceptance -> accept(tables, acceptance))
                .toList();
    }

    private SeatOutcome accept(Tables tables, Acceptance acceptance) {
        InvitationRecord open = tables.seats.open(acceptance.invitation());
        if (open == null) {
            return new SeatOutcome.NotOpen();
        }
        session.require("account", tables.accounts, acceptance.account());
        if (acceptance.code() != null && !acceptance.code().equals(tables.seats.codeOf.get(acceptance.invitation()))) {
            return new SeatOutcome.CodeReplaced();
        }
        SeatHolder holder = new SeatHolder(open.invitation().pool(), acceptance.account());
        SeatId held = tables.seats.seatOfHolder.get(holder);
        if (held != null) {
            return new SeatOutcome.AlreadyHolds(held);
        }
        SeatPlace place = placeOf(open);
        Seat seat = tables.seats.seatsOf(place.pool()).claim(place.ordinal(), acceptance.account(), acceptance.at());
        tables.seats.close(open, InvitationEnd.CLAIMED, seat.since());
        return new SeatOutcome.Taken(tables.seats.give(seat));
    }

    @Override
    public Set<InvitationId> end(Collection<InvitationId> ids, Instant at, InvitationEnd end) {
        SeatTables tables = session.write().seats;
        if (end == InvitationEnd.CLAIMED) {
            throw new IllegalArgumentException("an invitation is claimed by accepting it");
        }
        Set<InvitationId> ended = new LinkedHashSet<>();
        for (InvitationId id : ids) {
            InvitationRecord open = tables.open(id);
            if (open != null) {
                SeatPlace place = placeOf(open);
                Seat seat = tables.seatsOf(place.pool()).release(place.ordinal(), Micros.of(at));
                tables.close(open, end, seat.since());
                ended.add(id);
            }
        }
        return ended;
    }

    @Override
    public Set<InvitationId> resend(Collection<InvitationId> ids, Instant at, Instant sentBefore) {
        SeatTables tables = session.write().seats;
        Set<InvitationId> sent = new LinkedHashSet<>();
        for (InvitationId id : ids) {
            InvitationRecord open = tables.open(id);
            if (open != null && !open.sentAt().isAfter(sentBefore)) {
                Instant sentAt = at.isBefore(open.sentAt()) ? open.sentAt() : at;
                tables.invitations.put(id, new InvitationRecord(open.invitation(), open.seat(), sentAt, null, null));
                sent.add(id);
            }
        }
        return sent;
    }

    @Override
    public void issue(List<IssuedCode> codes) {
        SeatTables tables = session.write().seats;
        for (IssuedCode code : codes) {
            session.requireNew("code", tables.codes, code.hash());
            session.require("invitation", tables.invitations, code.invitation());
            CodeHash former = tables.codeOf.get(code.invitation());
            if (former != null) {
                replace(tables, Objects.requireNonNull(tables.codes.get(former)), code.issuedAt());
            }
            tables.codes.put(code.hash(), code);
            tables.codeOf.put(code.invitation(), code.hash());
        }
    }

    private static void replace(SeatTables tables, IssuedCode former, Instant at) {
        Instant replacedAt = at.isBefore(former.issuedAt()) ? former.issuedAt() : at;
        tables.codes.put(
                former.hash(),
                new IssuedCode(former.hash(), former.invitation(), former.ending(), former.issuedAt(), replacedAt));
    }

    @Override
    public Map<CodeHash, IssuedCode> codes(Collection<CodeHash> hashes) {
        return session.read().seats.codes.pick(hashes);
    }

    @Override
    public Map<CodeHash, CodeRecord> behind(Collection<CodeHash> hashes) {
        SeatTables tables = session.read().seats;
        Map<CodeHash, CodeRecord> found = new LinkedHashMap<>();
        tables.codes
                .pick(hashes)
                .forEach((hash, code) -> found.put(
                        hash, new CodeRecord(code, Objects.requireNonNull(tables.invitations.get(code.invitation())))));
        return found;
    }

    @Override
    public List<Invitation> overdue(Instant at, int limit) {
        SeatTables tables = session.read().seats;
        return expired(tables, tables.expiring.sorted().keySet().stream(), at, limit);
    }

    @Override
    public List<Invitation> overdueIn(SeatPoolId pool, Instant at, int limit) {
        SeatTables tables = session.read().seats;
        return expired(tables, tables.expiringIn.of(pool).stream(), at, limit);
    }

    private static List<Invitation> expired(SeatTables tables, Stream<Expiry> earliestFirst, Instant at, int limit) {
        return earliestFirst
                .takeWhile(expiry -> !expiry.at().isAfter(at))
                .limit(Pages.limit(limit))
                .map(expiry -> Objects.requireNonNull(tables.invitations.get(expiry.invitation())))
                .map(InvitationRecord::invitation)
                .toList();
    }

    private static SeatPlace placeOf(InvitationRecord invitation) {
        return Objects.requireNonNull(SeatPlace.of(invitation.seat()));
    }
}
